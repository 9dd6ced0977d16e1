/**
 * The words and shapes by which a page's furniture gives itself away, whatever the site. Each pattern is matched
 * against a whole block and names a habit of the web, never a site or an article.
 */

/** Controls and labels of a page: they stand alone on a line. */
export const CONTROL = whole(
  `skip to (?:main )?(?:content|navigation)|jump to (?:content|navigation|search)|(?:main |site )?(?:menu|navigation)|
   home(?:page)?|search|sign ?(?:in|up|out)|log ?(?:in|out)|register|subscribe(?: now| today)?|my account|close|open menu|
   share(?: this| on| via)?(?: (?:article|story|page|post|facebook|twitter|x|linkedin|email|whatsapp|reddit))?|
   (?:follow|like|join|find) us(?: on .{1,30})?|facebook|twitter|linkedin|whats ?app|reddit|pinterest|instagram|youtube|
   e-?mail(?: this)?(?: article| story)?|print(?: this)?(?: article| page)?|copy link|save|bookmark|tweet|pin it|
   (?:\\d+ )?comments?(?: \\(\\d+\\))?|(?:leave|post|add) a comment|(?:load|show|see|view|read) (?:more|all)(?: .{1,20})?|
   next(?: (?:article|page|story))?|previous(?: (?:article|page|story))?|back to (?:top|home)|continue reading(?: the main story)?|click here.{0,40}|
   advertisement|advertising|ad|sponsored(?: content| post)?|promoted|paid (?:content|post)|
   (?:free )?(?:download|trial)(?: now)?|learn more|get started|buy now|shop now|watch now|listen now|play video|
   (?:accept|reject|manage|cookie)(?: all)?(?: cookies| settings| preferences)?|got it|i agree|
   terms(?: of (?:use|service))?|terms (?:and|&) conditions|privacy(?: policy| notice)?|contact(?: us)?|about(?: us)?|
   newsletters?|sign up (?:for|to) .{1,60}|(?:get|join) (?:the|our) .{0,30}newsletter.{0,30}|
   (?:tags?|topics?|categor(?:y|ies)|filed under)(?::.{0,120})?|rss|breaking news|live|video|photos?|gallery|image \\d+ of \\d+`,
);

/** Headings of link lists and boxes; what follows them is furniture until prose resumes. */
export const BOX_HEADING = whole(
  `(?:featured|recommended|related|suggested|popular|trending|latest|more|top|similar|further|additional|sponsored|partner)\\s+
   (?:resources?|articles?|stories|story|posts?|news|reading|content|links?|coverage|topics?|videos?|reports?|now|headlines|items?|
   white ?papers?|reads?|guides?)|
   most (?:popular|read|viewed|shared|commented|recent)(?: .{1,20})?|editor[’']?s[’']? (?:picks?|choice)|
   (?:you may|you might|we think you[’']?(?:ll| will)|readers) also (?:like|liked|enjoy|be interested in|read)|
   what to read next|read(?:ing)? next|up next|don[’']t miss|more (?:from|in|on|about) .{1,40}|also (?:on|in|from|read) .{1,40}|
   (?:around|from (?:around )?)the web|from our (?:partners|sponsors)|in case you missed it|trending(?: now| today)?|popular|
   related|recommended(?: for you)?|see also|read more|about the authors?|comments|newsletter|
   (?:join|sign up).{1,30}(?:newsletter|community)`,
);

/** The label of a paid box: its title and teaser follow. */
export const SPONSOR_LABEL = whole(
  '(?:sponsored|presented|powered|brought to you|paid for|supported|promoted) by .{2,60}|in (?:association|partnership) with .{2,60}',
);

/** A line that only points to another article. */
export const POINTER =
  /^[([]?(?:related(?: (?:article|story|stories))?|read(?: (?:more|also|next|on|the full (?:story|report|article)))?|see(?: (?:also|more))|more|also|watch(?: (?:now|also|live))?|listen|don[’']t miss|further reading|must[- ]read|recommended|in pictures|explainer|opinion|video|photos?|gallery|podcast)\s*(?::|>>?|»|\|)\s*\S/iu;

/** A line that opens a list of pointers: `For more on the vendors, see:`. */
export const POINTER_LIST =
  /^(?:[^.!?]{0,80}\b)?(?:see|see also|read(?: more| also| next)?|related(?: \w+)?|further reading|more (?:on|about|from|coverage)\b[^.!?:]{0,60}|elsewhere)\s*:$/iu;

/** Who made or owns a picture. */
export const PICTURE_CREDIT =
  /^[([]?\s*(?:(?:image|photo(?:graph)?|picture|pic|illustration|graphic|video|screenshot|art|cover)s?(?:\s*(?:credit|source|courtesy|by|from|via|©)[^.]{0,80}|\s*(?:(?:credit|source)\s*)?[:/|][^.]{0,80})|credits?\s*[:/]|courtesy of .{2,60}|source:\s*.{2,60}|(?:.{2,60}\/\s*)?(?:getty|reuters|ap|afp|shutterstock|istock|alamy|epa|bloomberg|unsplash|flickr)(?: images?| photo)?\s*[)\]]?$)/iu;

/** A caption that ends with its credit in brackets, after the sentence: `… for 5G. (Agency)`. */
export const CAPTION_WITH_CREDIT =
  /[.!?]["”’']?\s*[([](?:(?:image|photo|picture)s?(?: credit)?:?\s*)?\p{Lu}[\p{L}\p{N}.&'’-]*(?:[ /]+(?:[\p{Lu}\p{N}][\p{L}\p{N}.&'’-]*|of|the|and|via|for|by)){0,6}[)\]]$/u;

/** When the piece was put up or changed, after a colon, or how long it takes to read. */
export const PUT_UP =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|reviewed|created)(?: on| at)?:\s.{4,60}|\d+ min(?:ute)?s?(?: read)?|[^.]{0,40}\b\d+[- ]min(?:ute)? read)$/iu;

/** A sign-off without "by": a dash, a name, perhaps a post. */
export const SIGN_OFF = /^[—–-]{1,2}\s*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:, .{2,80})?$/u;

/** A date, with or without a weekday or an hour, and nothing else. */
export const DATE_ALONE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago)(?:[,\s|–-]+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+\p{Lu}{2,4})?)?$/iu;

/** A line that says whose the rights are. */
export const COPYRIGHT = /©|^(?:\(c\)|copyright)\s|\ball rights reserved\b/iu;

/** A caption that ends with its credit: `Source: Supplied`, `(Credit: Agency)`. */
export const CREDITED = /[\s(](?:source|credit|photo(?:graph)?|picture|image)s?(?: by)?:\s[^.!?]{2,80}$/iu;

/** A note that asks to share, follow, skip or subscribe, and names what the web has for it. */
export const SHARE_NOTE =
  /^(?:share|tweet|e-?mail|print|save|follow|subscribe|sign (?:up|in)|log in|register|skip|jump|continue reading|join)\b.{0,60}(?:share|tweet|facebook|twitter|linkedin|whats ?app|instagram|youtube|newsletters?|e-?mail|inbox|content|navigation|page|story|article|account|us)$/iu;

/** Rights, cookies, and how the site earns its money. */
export const SMALL_PRINT =
  /^(?:©|\(c\)|copyright\b|all rights reserved)|\ball rights reserved\b|\b(?:we|this (?:web)?site|our partners) uses? cookies\b|\bcookie policy\b|\baffiliate (?:links?|commission)\b|\b(?:sign|signing) up (?:to|for) (?:our|the) .{0,40}newsletter\b|\bagree to (?:our|the) (?:terms|privacy)\b|\bsupported by (?:its|our) (?:audience|readers)\b/iu;

/** Page notes that stand inside a sentence: the words that a screen reader hears at a link. */
export const INLINE_NOTE =
  /\((?:opens? in (?:a )?new (?:tab|window)|external link|link opens in .{1,20}|pdf)\)/giu;

/** What a journalist is called in the note about the author. */
export const AUTHOR_ROLE =
  /\b(?:journalist|writer|reporter|editor|editor-in-chief|correspondent|columnist|contributor|blogger|author|freelancer?|(?:industry|resident|\w+) expert|analyst|critic|producer|broadcaster|presenter)\b/iu;

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern.replace(/\n\s*/g, '')})[:.!»>]*$`, 'iu');
}

/** A date or an hour somewhere in a line. */
export const DATED =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+\d{1,2}\b|\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{2,4}\b|\b\d{1,2}:\d{2}\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago\b/iu;

/** Words of the web's own business: accounts, sharing, buying, cookies, players, forms. */
export const WEB_WORD =
  /\b(?:sign|log(?:ged)?|subscri\w+|regist\w+|account|password|e-?mail|newsletters?|inbox|cookies?|privacy|terms|policy|copyright|licen[cs]ed?|rights|reserved|share|follow|tweet|facebook|twitter|instagram|linkedin|google\+?|reddit|pinterest|youtube|rss|feeds?|app|download|click|browser|javascript|search|menu|navigation|skip|home|site|website|page|comments?|reply|replies|advert\w*|sponsor\w*|promoted|related|recommended|popular|trending|featured|gallery|photos?|videos?|slideshows?|podcasts?|topics?|tags?|shop|cart|buy|deals?|offers?|free|help|contact|careers|jobs|settings|preferences|loading|unavailable|try again|close|submit|edition|homepage|member(?:ship)?|donate)\b/giu;

/** A line that begins by telling the reader to do something. */
export const BIDDING =
  /^(?:get|sign|log|read|see|view|watch|listen|join|learn|find|try|click|tap|download|subscribe|share|follow|check|send|enter|choose|select|browse|explore|discover|visit|contact|support|donate|become|make|buy|shop|save|start|take|go|head|show|submit|use|please|follow|skip|jump|help|continue|don[’']t miss)\b/iu;

/** Signs of links laid side by side. */
export const LINK_MARK = /[|›»→←▾▸▼•·©®™⌂]|\s\/\s|>>|<</u;

/** What stands between the comments of readers: controls, dates and hours. */
export const COMMENT_SIGN =
  /^(?:repl(?:y|ies)|report(?: abuse| comment)?|flag|permalink|upvote|downvote|(?:un)?like|quote|edit|delete|(?:\d[\d.,k]*\s+)?(?:likes?|repl(?:y|ies)|points?|votes?)|anonymous|guest|says?:?|.{1,30}\bsa(?:id|ys):|posted (?:by|on|at)\b.{0,60}|.{0,60}\bago|.{0,60}\b\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?|(?:reply|respond) to .{1,60}|in reply to .{1,60})$/iu;

/** A control that belongs to a reader's comment. */
export const COMMENT_CONTROL =
  /^(?:repl(?:y|ies)|report(?: abuse| comment)?|flag|permalink|upvote|downvote|(?:un)?like|(?:\d[\d.,k]*\s+)?(?:likes?|repl(?:y|ies)|points?|votes?)|(?:reply|respond) to .{1,60}|in reply to .{1,60})$/iu;

/** The heading above the readers' comments. */
export const COMMENTS_HEADING =
  /^(?:there (?:are|is) )?(?:(?:view|show|read|see|hide|all|reader|readers[’']|user|top|latest|post|leave|add|write)\s+)*(?:an?\s+|\d[\d.,k]*\s+)?(?:comments?|thoughts|responses|replies|discussion|conversation|reactions)(?:\s+(?:on|to|so far)\b.{0,120}|\s*\(?\s*\d[\d.,k]*\s*\)?)?\s*:?$|^join the (?:discussion|conversation)$|^(?:sign|log) in to (?:comment|post a (?:comment|reply))\.?$/iu;

/** The address of a page, a mailbox or an account. */
export const ADDRESS = /https?:|www\.|\w@\w|(?:^|\s)@\w/u;

/** The control of a comment that a page prints at the end of the comment's last word. */
export const GLUED_CONTROL = /[\p{Ll}.!?)](?:Reply|Report|Permalink|Flag)$/u;

/** A teaser of another article: cut off, and with its link behind. */
export const CUT_TEASER =
  /(?:…|\.\.\.|\[…\])\s*(?:(?:read|see|show|view|learn) more|continue reading|full story)(?:\s.{0,60})?$/iu;
