import type { Block, Element } from 'slack-blocks-to-jsx';
import { Alert } from './alert.tsx';
import { Card } from './card.tsx';
import { Container } from './container.tsx';
import { Control, type Use } from './controls.tsx';
import { type Errors, fieldName } from './entries.ts';
import { isMany } from './field-elements.ts';
import { Input } from './input.tsx';
import { Drawn, type Names, Text } from './rich.tsx';
import { Section } from './section.tsx';
import { Table } from './table.tsx';
import { Safely, Unknown } from './unknown.tsx';

/** How what was used in a block is told on; the block's id comes first. */
export type UseIn = (blockId: string, actionId: string, entry: string | string[] | null) => Promise<void>;

type BlocksProps<Content> = Content & {
  readonly names: Names;
  readonly use: UseIn;
  /** In a form, what is wrong with its inputs; outside a form absent, so that nothing in it has a name. */
  readonly errors?: Errors | undefined;
};

/** The blocks of a message, of a modal or of a Home, in order. */
export const Blocks = ({ blocks, ...around }: BlocksProps<{ readonly blocks: readonly Block[] }>) => (
  <div className="blocks">
    {blocks.map((block, index) => (
      <Safely key={block.block_id ?? index} type={block.type}>
        <OneBlock block={block} {...around} />
      </Safely>
    ))}
  </div>
);

/**
 * The library reads plain text as markup and leaves its controls without a way to hear them, so that everything
 * with a text object or a control in it is drawn here; the rest is the library's.
 */
const OneBlock = ({ block, names, use, errors }: BlocksProps<{ readonly block: Block }>) => {
  const { block_id = '' } = block;
  const useHere: Use = (actionId, entry) => use(block_id, actionId, entry);
  const nameOf = (element: Element) =>
    errors && fieldName(block_id, actionIdOf(element) ?? '', isMany(element));
  const control = (element: Element, index = 0) => (
    <Control
      key={actionIdOf(element) ?? index}
      element={element}
      names={names}
      use={useHere}
      name={nameOf(element)}
    />
  );
  switch (block.type) {
    case 'header':
      return <h3 className="block-header">{block.text.text}</h3>;
    case 'divider':
      return <hr />;
    case 'context':
      return (
        <div className="block-context">
          {block.elements.map((element, index) =>
            element.type === 'image' ? (
              <span key={String(index)}>{element.alt_text}</span>
            ) : (
              <Text key={String(index)} text={element} names={names} />
            ),
          )}
        </div>
      );
    case 'section':
      return <Section block={block} names={names} control={control} />;
    case 'actions':
      return <div className="block-actions">{block.elements.map(control)}</div>;
    case 'context_actions':
      return <div className="block-actions quiet">{block.elements.map(control)}</div>;
    case 'card':
      return <Card block={block} names={names} control={control} />;
    case 'alert':
      return <Alert block={block} names={names} />;
    case 'container':
      return (
        <Container block={block} names={names}>
          <Blocks blocks={block.child_blocks} names={names} use={use} errors={errors} />
        </Container>
      );
    case 'input':
      return (
        <Input
          block={block}
          names={names}
          name={nameOf(block.element)}
          error={errors?.[block_id]}
          use={useHere}
        />
      );
    case 'table':
      return <Table block={block} names={names} />;
    case 'image':
      return <p className="plain">{block.alt_text}</p>;
    case 'rich_text':
    case 'markdown':
    case 'plan':
    case 'task_card':
      return <Drawn blocks={[block]} names={names} />;
    default:
      return <Unknown what="block" type={block.type} />;
  }
};

const actionIdOf = (element: Element): string | undefined =>
  'action_id' in element ? element.action_id : undefined;
