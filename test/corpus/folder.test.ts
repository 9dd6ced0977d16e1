import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/corpus/folder.ts';
import { UnusableFolder } from '../../src/corpus/unusable-folder.ts';

const STORY = 'A short story about nothing much, told in one sentence for the test.\n';

let folder = '';
const put = (name: string, content: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, name), content);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readFolder', () => {
  it('reads text and Markdown files, also in subfolders, and nothing else', async () => {
    await mkdir(join(folder, 'may'));
    for (const name of ['b.txt', 'a.md', 'may/c.TXT', 'd.html', '.e.txt']) await put(name, STORY);
    const { articles, skipped } = await readFolder(folder);
    expect(articles.map(({ file }) => file)).toEqual(['a.md', 'b.txt', 'may/c.TXT']);
    expect(skipped).toEqual([]);
  });

  it('skips what it cannot read, names the reason, and serves the rest', async () => {
    await put('good.txt', STORY);
    await put('binary.txt', new Uint8Array([65, 0, 66]));
    await put('latin1.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
    await put('utf16.txt', new Uint8Array([0xff, 0xfe, 65, 0]));
    await put('empty.txt', '');
    await put('blank.txt', ' \n\u00A0\n');
    await put('huge.txt', 'x'.repeat(5 * 1024 * 1024 + 1));
    await mkdir(join(folder, 'inner'));
    await symlink('/etc/hostname', join(folder, 'link.txt'));
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
    await symlink('/etc', join(folder, 'linked'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { articles, skipped } = await readFolder(folder);
    expect(articles.map(({ file }) => file)).toEqual(['good.txt']);
    expect(Object.fromEntries(skipped.map(({ file, reason }) => [file, reason]))).toEqual({
      'binary.txt': 'is binary: it holds a zero byte',
      'latin1.txt': 'is not UTF-8: save it as UTF-8',
      'utf16.txt': 'is UTF-16, not UTF-8: save it as UTF-8',
      'empty.txt': 'is empty',
      'blank.txt': 'is empty: it holds only blanks',
      'huge.txt': 'is larger than 5 MB',
      'linked/': 'is a link to a folder, which is not followed',
      'link.txt': 'is a link out of the articles folder',
      'dangling.txt': 'cannot be read (ENOENT)',
      'pipe.txt': 'is not a regular file',
    });
  });

  it('reads more files than a process may have open', async () => {
    await Promise.all(Array.from({ length: 300 }, (_, at) => put(`${at}.txt`, STORY)));
    const program = `import { readFolder } from ${JSON.stringify(join(process.cwd(), 'src/corpus/folder.ts'))};
      const { articles, skipped } = await readFolder(process.argv[1]); console.log(articles.length, skipped.length);`;
    const run = `ulimit -n 64; exec "$0" --input-type=module -e "$1" "$2"`;
    const out = execFileSync('bash', ['-c', run, process.execPath, program, folder], { encoding: 'utf8' });
    expect(out.trim()).toBe('300 0');
  });

  it('follows a link that stays inside the folder', async () => {
    await put('a.txt', STORY);
    await symlink('a.txt', join(folder, 'b.txt'));
    expect((await readFolder(folder)).articles).toHaveLength(2);
  });

  it('normalises nothing away', async () => {
    const text = '\uFEFFCafe\u0301 and\u00A0tea were served.\r\nA second line stands here as well.\r\n';
    await put('a.txt', text);
    expect((await readFolder(folder)).articles[0]?.text).toBe(text);
  });

  it('numbers articles by the digits of their names when these tell them apart', async () => {
    for (const name of ['001_a.txt', '002_b.txt', '002_c.txt', 'plain.txt', 'twin.md', 'twin.txt'])
      await put(name, STORY);
    const numbers = (await readFolder(folder)).articles.map(({ number }) => number);
    expect(numbers).toEqual(['001', '002_b', '002_c', 'plain', 'twin.md', 'twin.txt']);
  });

  it.each([
    ['{', /catalogue\.json: the whole file: .*mend the JSON/],
    ['{"articles":{"a.txt":{"title":"A"}}}', /catalogue\.json: articles → a\.txt → title: .*mend this field/],
    ['{"articles":{},"more":1}', /catalogue\.json: the whole file: .*more/],
  ])('stops at the catalogue %s with one line that names the field and the mend', async (json, message) => {
    await put('a.txt', STORY);
    await put('catalogue.json', json);
    await expect(readFolder(folder)).rejects.toThrow(UnusableFolder);
    await expect(readFolder(folder)).rejects.toThrow(message);
  });

  it('takes what an entry leaves out from the lines beside the text', async () => {
    await put(
      'a.txt',
      'Ferry late again\n\nBy Jane Doe, The Harbour Courier\n\n12 March 2024\n\nThe ferry was late on Monday, and nobody said why it was so late this time around.',
    );
    const published = { basis: 'stated', value: '12 March 2024', line: 5 };
    await put('catalogue.json', JSON.stringify({ articles: { 'a.txt': { published } } }));
    const [article] = (await readFolder(folder)).articles;
    expect(article?.facts).toMatchObject({
      title: { value: 'Ferry late again' },
      outlet: { value: 'Harbour Courier', line: 3 },
      author: { value: 'Jane Doe' },
      published,
    });
  });

  it('takes an address and a report that are given, though no file prints them', async () => {
    await put(
      'a.txt',
      'Ferry late again\n\nThe ferry was late on Monday, and nobody said why it was so late this time.',
    );
    const address = { basis: 'given', value: 'https://example.com/ferry' };
    const retells = { basis: 'given', value: { source: 'The Harbour Courier', report: 'ferry' } };
    await put('catalogue.json', JSON.stringify({ articles: { 'a.txt': { address, retells } } }));
    const { articles, warnings } = await readFolder(folder);
    expect(warnings).toEqual([]);
    expect(articles[0]?.facts).toMatchObject({ address, retells, title: { value: 'Ferry late again' } });
  });

  it('does not read a catalogue outside the folder', async () => {
    await put('a.txt', STORY);
    await symlink('/etc/passwd', join(folder, 'catalogue.json'));
    await expect(readFolder(folder)).rejects.toThrow(
      /catalogue\.json: the whole file: is a link out of the articles folder; mend/,
    );
  });

  it('stops at a folder without a readable article, or that is not there', async () => {
    await expect(readFolder(folder)).rejects.toThrow(/holds no \.txt or \.md file; put at least one/);
    await put('empty.txt', '');
    await expect(readFolder(folder)).rejects.toThrow(/empty\.txt is empty/);
    await expect(readFolder(join(folder, 'nowhere'))).rejects.toThrow(/ENOENT.*ARTICLES_DIR/);
  });

  it('treats a fact that its line or quote does not bear out as unknown, and warns', async () => {
    await put('a.txt', `City News\n\n${STORY}`);
    const unknown = { basis: 'unknown', value: null };
    const facts = { title: unknown, author: unknown, published: unknown, retells: unknown };
    const catalogue = (line: number) =>
      JSON.stringify({
        articles: { 'a.txt': { ...facts, outlet: { basis: 'stated', value: 'City News', line } } },
      });
    await put('catalogue.json', catalogue(1));
    expect((await readFolder(folder)).articles[0]?.facts.outlet.value).toBe('City News');
    await put('catalogue.json', catalogue(3));
    const { articles, warnings } = await readFolder(folder);
    expect(articles[0]?.facts.outlet.value).toBeNull();
    expect(warnings).toEqual([
      'catalogue.json: a.txt → outlet: line 3 does not say "City News"; treated as unknown.',
    ]);
  });

  it('warns of lines that are not there and of an article without body text', async () => {
    await put('a.txt', STORY);
    await put('b.txt', 'Only a headline stands here');
    const unknown = { basis: 'unknown', value: null };
    const facts = { title: unknown, outlet: unknown, author: unknown, published: unknown, retells: unknown };
    await put(
      'catalogue.json',
      JSON.stringify({ articles: { 'a.txt': { ...facts, chrome: [{ from: 7, to: 9 }] } } }),
    );
    expect((await readFolder(folder)).warnings).toEqual([
      'catalogue.json: a.txt: there are no lines 7 to 9, only 2.',
      'b.txt: no body text was found in it, so nothing of it can be cited.',
    ]);
  });

  it('knows of the seed articles what the gold set says can be known', async () => {
    const { readFileSync } = await import('node:fs');
    const { articles, warnings, skipped } = await readFolder('seeds');
    expect([warnings, skipped]).toEqual([[], []]);
    const known = readFileSync('test/gold/metadata.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(
      articles.map(({ file, sha256, facts }) => [
        file,
        sha256,
        facts.title.value,
        facts.outlet.value,
        facts.author.value,
      ]),
    ).toEqual(known.map(row => [row.file, row.sha256, row.title, row.outlet, row.author]));
    for (const { facts } of articles) expect(facts.published.basis).not.toBe('stated');
  });
});
