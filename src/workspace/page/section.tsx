import type { ReactNode } from 'react';
import type { Element, SectionBlock } from 'slack-blocks-to-jsx';
import { type Names, Text } from './rich.tsx';

type SectionProps = {
  readonly block: SectionBlock;
  readonly names: Names;
  readonly control: (element: Element) => ReactNode;
};

/** Text, perhaps in two columns, with perhaps a control beside it. */
export const Section = ({ block, names, control }: SectionProps) => (
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
    {block.accessory && control(block.accessory)}
  </div>
);
