import type { Article } from '../corpus/article.ts';
import type { Cue } from './cue.ts';
import type { Evidence } from './gathering.ts';
import { differencesIn } from './wording/comparing-differences.ts';

/**
 * The evidence of these articles as one plain object for scripts. Spans are UTF-16 code units into the file's text; unknown values are
 * null; `basis` says where the date of publication is from; `chrome` are the lines (from 1) held to be page chrome.
 */
export const evidenceJson = (articles: readonly Article[], { origins, statements, timeline }: Evidence) => ({
  articles: articles.map(({ file, sha256, facts: { title, outlet, author, published } }) => ({
    file,
    sha256,
    title: title.value,
    outlet: outlet.value,
    author: author.value,
    published: published.value,
    basis: published.basis,
  })),
  origins: origins.map(({ id, name, inCorpus, retellings }) => ({
    id,
    name,
    inCorpus,
    articles: retellings.map(({ article, via, firstHand, basis, cues }) => ({
      file: article.file,
      via,
      firstHand,
      basis,
      cues: cues.map(cueJson),
    })),
  })),
  statements: statements.map(({ id, speaker, role, segments }) => ({
    id,
    speaker,
    role,
    segments: segments.map(({ article, start, end, text, toldTo, cue }) => ({
      file: article.file,
      start,
      end,
      text,
      toldTo,
      cue: cue?.text ?? null,
    })),
  })),
  differences: origins.flatMap(origin =>
    differencesIn(origin).map(({ topic, rows }) => ({
      origin: origin.id,
      topic,
      rows: rows.map(({ citation: { file, start, end, text }, strength }) => ({
        file,
        start,
        end,
        text,
        strength,
      })),
    })),
  ),
  timeline: timeline.map(({ article, start, end, text, basis, date }) => ({
    file: article.file,
    start,
    end,
    text,
    basis,
    date,
  })),
  chrome: articles.flatMap(({ file, lines }) =>
    lines.filter(({ role }) => role === 'chrome').map(({ number }) => ({ file, line: number })),
  ),
});

const cueJson = ({ start, end, text }: Cue) => ({ start, end, text });
