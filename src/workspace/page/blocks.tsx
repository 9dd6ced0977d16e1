import type { Block, Element } from 'slack-blocks-to-jsx';
import { Control, type Use } from './controls.tsx';
import { type Errors, fieldName } from './entries.ts';
import { Input } from './input.tsx';
import { Drawn, type Names, Text } from './rich.tsx';
import { Table } from './table.tsx';

/** How what was used in a block is told on; the block's id comes first. */
export type UseIn = (blockId: string, actionId: string, entry: string | string[] | null) => Promise<void>;

type BlocksProps<Content> = Content & {
  readonly names: Names;
  readonly use: UseIn;
  /** In a form, what is wrong with its inputs; outside a form absent, so that nothing in it has a name. */
  readonly errors?: Errors | undefined;
};

/** The blocks of a message or of a modal, in order. */
export const Blocks = ({ blocks, ...around }: BlocksProps<{ readonly blocks: readonly Block[] }>) => (
  <div className="blocks">
    {blocks.map(block => (
      <OneBlock key={block.block_id} block={block} {...around} />
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
    errors && fieldName(block_id, actionIdOf(element) ?? '', element.type === 'checkboxes');
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
      return (
        <div className="block-section">
          <div className="block-section-text">
            {block.text && <Text text={block.text} names={names} />}
            {block.fields && (
              <div className="block-fields">
                {block.fields.map((field, index) => (
                  <Text key={String(index)} text={field} names={names} />
                ))}
              </div>
            )}
          </div>
          {block.accessory && (
            <Control
              key={actionIdOf(block.accessory)}
              element={block.accessory}
              names={names}
              use={useHere}
              name={nameOf(block.accessory)}
            />
          )}
        </div>
      );
    case 'actions':
      return (
        <div className="block-actions">
          {block.elements.map((element, index) => (
            <Control
              key={actionIdOf(element) ?? index}
              element={element}
              names={names}
              use={useHere}
              name={nameOf(element)}
            />
          ))}
        </div>
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
    default:
      return <Drawn blocks={[block]} names={names} />;
  }
};

const actionIdOf = (element: Element): string | undefined =>
  'action_id' in element ? element.action_id : undefined;
