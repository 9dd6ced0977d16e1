import type { App } from '@slack/bolt';
import { andHome } from './and-home.ts';
import { viewContext } from './listeners/actions/ask-context.ts';
import { askChannel, askNarrow } from './listeners/actions/ask-narrow.ts';
import { askShare } from './listeners/actions/ask-share.ts';
import { askStop, askWatch } from './listeners/actions/ask-watch.ts';
import { chainPage, showChain } from './listeners/actions/chain.ts';
import { checkShare } from './listeners/actions/check-share.ts';
import {
  digestChannel,
  digestOff,
  digestPause,
  digestResume,
  openDigestForm,
} from './listeners/actions/digest-form.ts';
import { digestPost } from './listeners/actions/digest-post.ts';
import { digestPreview } from './listeners/actions/digest-preview.ts';
import { exportFormat, exportPart, openExport } from './listeners/actions/export.ts';
import { feedback } from './listeners/actions/feedback.ts';
import { gapsExport, gapsPage, gapsPart } from './listeners/actions/gaps.ts';
import { homeAsk, homeQuestion } from './listeners/actions/home-ask.ts';
import { homeDigestOf, homeEdit, homePause } from './listeners/actions/home-digest.ts';
import { homeForget } from './listeners/actions/home-forget.ts';
import { homeStop, homeWatch } from './listeners/actions/home-watch.ts';
import { olderButton } from './listeners/actions/older-version.ts';
import { openArticle } from './listeners/actions/open-article.ts';
import { page } from './listeners/actions/page.ts';
import { share } from './listeners/actions/share.ts';
import { showContext } from './listeners/actions/show-context.ts';
import { suggestion } from './listeners/actions/suggestion.ts';
import { stopWatching, watch } from './listeners/actions/watch.ts';
import type { Desk } from './ports.ts';

/** Every button and choice that the desk listens to; one of an older version is told so. */
export const openActions = (app: App, desk: Desk): void => {
  const on = (action_id: RegExp) => ({ type: 'block_actions', action_id }) as const;
  app.action(on(known.showContext), showContext(desk));
  app.action(on(known.openArticle), openArticle());
  app.action(on(known.share), share(desk));
  app.action(on(known.showChain), showChain(desk));
  app.action(on(known.chainPage), chainPage(desk));
  app.action(on(known.openExport), openExport(desk));
  app.action(on(known.exportFormat), exportFormat(desk));
  app.action(on(known.exportPart), exportPart(desk));
  app.action(on(known.page), page(desk));
  app.action(on(known.digestForm), openDigestForm(desk));
  app.action(on(known.digestChannel), digestChannel(desk));
  app.action(on(known.digestPreview), digestPreview(desk));
  app.action(on(known.digestPause), andHome(desk, digestPause(desk)));
  app.action(on(known.digestResume), andHome(desk, digestResume(desk)));
  app.action(on(known.digestOff), andHome(desk, digestOff(desk)));
  app.action(on(known.digestPost), digestPost(desk));
  app.action(on(known.feedback), feedback(desk));
  app.action(on(known.watch), watch(desk));
  app.action(on(known.stopWatching), stopWatching(desk));
  app.action(on(known.gapsPage), gapsPage(desk));
  app.action(on(known.gapsExport), gapsExport(desk));
  app.action(on(known.gapsPart), gapsPart(desk));
  app.action(on(known.suggestion), suggestion(desk));
  app.action(on(known.homeAsk), homeAsk(desk));
  app.action(on(known.homeQuestion), homeQuestion(desk));
  app.action(on(known.homeWatch), homeWatch(desk));
  app.action(on(known.homeStop), homeStop(desk));
  app.action(on(known.homeEdit), homeEdit(desk));
  app.action(on(known.homeDigestOf), homeDigestOf(desk));
  app.action(on(known.homePause), homePause(desk));
  app.action(on(known.homeForget), homeForget(desk));
  app.action(on(known.askNarrow), askNarrow(desk));
  app.action(on(known.askChannel), askChannel());
  app.action(on(known.askShare), askShare(desk));
  app.action(on(known.askWatch), askWatch(desk));
  app.action(on(known.askStop), askStop(desk));
  app.action(on(known.viewContext), viewContext(desk));
  app.action(on(known.checkShare), checkShare(desk));
  app.action(anyOther, olderButton(desk));
};

/** The buttons and choices; where several stand in one block, a number or a word tells them apart. */
const known = {
  showContext: /^show_context(?::\d+)?$/u,
  openArticle: /^open_article(?::\d+)?$/u,
  share: /^share$/u,
  showChain: /^show_chain$/u,
  chainPage: /^chain_page:(?:more|start)$/u,
  openExport: /^export(?::list)?$/u,
  exportFormat: /^export_format$/u,
  exportPart: /^export_part:(?:next|start)$/u,
  page: /^page:(?:more|start)$/u,
  digestForm: /^digest_form$/u,
  digestChannel: /^digest_channel$/u,
  digestPreview: /^digest_preview$/u,
  digestPause: /^digest_pause$/u,
  digestResume: /^digest_resume$/u,
  digestOff: /^digest_off$/u,
  digestPost: /^digest_post$/u,
  feedback: /^feedback(?::(?:helpful|not_helpful))?$/u,
  watch: /^watch$/u,
  stopWatching: /^watch_stop(?::\d+)?$/u,
  gapsPage: /^gaps_page:(?:more|start)$/u,
  gapsExport: /^gaps_export$/u,
  gapsPart: /^gaps_part:(?:next|start)$/u,
  suggestion: /^suggestion:\d$/u,
  homeAsk: /^home_ask$/u,
  homeQuestion: /^home_(?:example:\d+|again)$/u,
  homeWatch: /^home_watch$/u,
  homeStop: /^home_stop$/u,
  homeEdit: /^home_edit$/u,
  homeDigestOf: /^home_digest_of$/u,
  homePause: /^home_pause$/u,
  homeForget: /^home_forget$/u,
  askNarrow: /^ask_narrow$/u,
  askChannel: /^ask_channel$/u,
  askShare: /^ask_share$/u,
  askWatch: /^ask_watch$/u,
  askStop: /^ask_stop$/u,
  viewContext: /^view_context$/u,
  checkShare: /^check_share$/u,
};

const anyOther = new RegExp(
  `^(?!${Object.values(known)
    .map(({ source }) => `(?:${source.slice(1)})`)
    .join('|')})`,
  'u',
);
