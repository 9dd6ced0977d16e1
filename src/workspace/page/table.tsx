import type { TableBlock } from 'slack-blocks-to-jsx';
import { Drawn, type Names } from './rich.tsx';

/**
 * A table whose first row names its columns. Where there is little room each row is a card, every cell under the name of its
 * column, so that nothing has to be scrolled sideways; the cells' labels are the style sheet's work.
 */
export const Table = ({ block, names }: { block: TableBlock; names: Names }) => {
  const [head = [], ...rows] = block.rows;
  const columns = head.map(textOf);
  return (
    <div className="block-table">
      <table>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={String(index)} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={String(index)}>
              {row.map((cell, at) => (
                <td key={String(at)} data-column={columns[at]}>
                  <CellContent cell={cell} names={names} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type Cell = TableBlock['rows'][number][number];

const CellContent = ({ cell, names }: { cell: Cell; names: Names }) =>
  cell.type === 'rich_text' ? (
    <Drawn blocks={[cell]} names={names} />
  ) : (
    <span className="plain">{textOf(cell)}</span>
  );

const textOf = (cell: Cell): string => ('text' in cell && typeof cell.text === 'string' ? cell.text : '');
