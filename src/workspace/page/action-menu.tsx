import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Icon } from './icons.tsx';
import { nextAt } from './menu-keys.ts';
import { placeBeside } from './place-beside.ts';

/** One line of a menu. `chosen` is there where exactly one of the menu holds at a time. */
export type MenuItem = {
  readonly key: string;
  readonly words: string;
  readonly note?: string | undefined;
  readonly chosen?: boolean;
  readonly choose: () => void;
};

type ActionMenuProps = {
  /** What the button is called; its content may be a mere drawing. */
  readonly label: string;
  readonly className: string;
  readonly items: readonly MenuItem[];
  readonly busy?: boolean;
  readonly children: ReactNode;
};

/** A button with a menu that opens beside it, by mouse, touch or keyboard. The focus goes back to the button. */
export const ActionMenu = ({ label, className, items, busy = false, children }: ActionMenuProps) => {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-busy={busy || undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={event => {
          if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {open && <Opened id={id} label={label} items={items} beside={button.current} close={close} />}
    </>
  );
};

type OpenedProps = Pick<ActionMenuProps, 'label' | 'items'> & {
  readonly id: string;
  readonly beside: HTMLElement | null;
  readonly close: () => void;
};

const Opened = ({ id, label, items, beside, close }: OpenedProps) => {
  const menu = useRef<HTMLDivElement>(null);
  const closing = useRef(close);
  closing.current = close;
  useLayoutEffect(() => {
    const shown = menu.current;
    if (!shown || !beside) return;
    shown.showPopover();
    const place = () => placeBeside(shown, beside);
    place();
    (shown.querySelector<HTMLElement>('[aria-checked="true"]') ?? itemsIn(shown)[0])?.focus();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [beside]);
  useEffect(() => {
    const outside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target) && !beside?.contains(target))
        closing.current();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [beside]);
  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      popover="manual"
      className="action-menu"
      aria-label={label}
      onKeyDown={event => steer(event, close)}
    >
      {items.map(item => (
        <button
          key={item.key}
          type="button"
          {...roleOf(item)}
          tabIndex={-1}
          onClick={() => {
            close();
            item.choose();
          }}
        >
          {item.chosen !== undefined && <span className="tick">{item.chosen && <Icon name="check" />}</span>}
          <span>{item.words}</span>
          {item.note && <small>{item.note}</small>}
        </button>
      ))}
    </div>
  );
};

const steer = (event: KeyboardEvent<HTMLDivElement>, close: () => void) => {
  const all = itemsIn(event.currentTarget);
  const elements: readonly (Element | null)[] = all;
  const at = elements.indexOf(document.activeElement);
  const next = nextAt(
    event.key,
    at,
    all.map(item => item.textContent),
  );
  if (event.key === 'Tab') return close();
  if (event.key !== 'Escape' && next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (next === undefined) close();
  else all[next]?.focus();
};

const roleOf = ({ chosen }: MenuItem) =>
  chosen === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': chosen };

const itemsIn = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
