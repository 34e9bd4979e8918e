import { Component, type ReactNode } from 'react';

interface FaultBoundaryProps {
  /** Shown once something under it has failed: a bug, or a page that could not be loaded. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** The last handler of what goes wrong while the pages are drawn. React itself tells the console. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
