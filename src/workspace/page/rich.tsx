import { type Block, Message, type RichTextBlock } from 'slack-blocks-to-jsx';
import type { State } from '../state.ts';
import { richText } from './mrkdwn.ts';

/** Who and what is named on the page, as this person sees it. */
export type Names = Pick<State, 'team' | 'person' | 'people' | 'desk' | 'channels' | 'shortcuts'>;

/** Blocks as the library draws them, with our own names and links. */
export const Drawn = ({ blocks, names }: { blocks: Block[]; names: Names }) => (
  <Message
    blocks={blocks.flatMap(apart)}
    logo="none"
    name=""
    withoutWrapper
    hooks={{
      user: ({ id }) => <span className="mention">@{userName(id, names)}</span>,
      channel: ({ id }) => (
        <span className="mention">#{names.channels.find(channel => channel.id === id)?.name ?? id}</span>
      ),
      link: ({ href, children }) => <Link href={href}>{children}</Link>,
    }}
  />
);

/** The parts of a rich text as blocks of their own: together, the library counts a list on from the one before. */
const apart = (block: Block): Block[] =>
  block.type === 'rich_text' ? block.elements.map(element => ({ ...block, elements: [element] })) : [block];

const RichText = ({ elements, names }: { elements: RichTextBlock['elements']; names: Names }) => (
  <Drawn blocks={[{ type: 'rich_text', elements }]} names={names} />
);

export const Mrkdwn = ({ text, names }: { text: string; names: Names }) => (
  <RichText elements={richText(text)} names={names} />
);

/** A text object: mrkdwn is read, plain text is shown as it is. */
export const Text = ({ text, names }: { text: { type: string; text: string }; names: Names }) =>
  text.type === 'mrkdwn' ? (
    <Mrkdwn text={text.text} names={names} />
  ) : (
    <span className="plain">{text.text}</span>
  );

export const userName = (id: string, { people, desk }: Names): string =>
  id === desk.id ? desk.name : (people.find(person => person.id === id)?.name ?? 'Slack');

const Link = ({ href, children }: { href: string; children: React.ReactNode }) =>
  /^(https?:\/\/|mailto:)/.test(href) ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
