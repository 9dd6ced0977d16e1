import { Component, type ReactNode } from 'react';

/** Stands where the page has nothing to show a kind of block or element with. */
export const Unknown = ({ what, type }: { what: 'block' | 'element'; type: string }) => (
  <div className="unknown">
    This page does not show {what === 'block' ? 'blocks' : 'elements'} of the kind <code>{type}</code>.
  </div>
);

type SafelyProps = { readonly type: string; readonly children: ReactNode };

/** Keeps a block that cannot be drawn from taking the page with it. */
export class Safely extends Component<SafelyProps, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? <Unknown what="block" type={this.props.type} /> : this.props.children;
  }
}
