import { Component, type ErrorInfo, type ReactNode } from 'react'

interface Props {
  children: ReactNode
  /** What to show instead; gets a report that holds no data of the portal. */
  fallback: (report: string) => ReactNode
}

/** Catches what React could not render, so that a fault of ours is a sentence and not a blank frame. */
export class CrashBoundary extends Component<Props, { report: string | undefined }> {
  override state = { report: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { report: reportOf(error) }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.setState({ report: `${reportOf(error)}\n${componentsOf(info)}` })
  }

  override render() {
    return this.state.report === undefined ? this.props.children : this.props.fallback(this.state.report)
  }
}

/** Name and message; a stack would hold addresses with the frame's query. */
function reportOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

const COMPONENTS_SHOWN = 5

function componentsOf({ componentStack }: ErrorInfo): string {
  const names = componentStack?.matchAll(/^\s*at (\w+)/gm) ?? []
  return [...names]
    .slice(0, COMPONENTS_SHOWN)
    .map(([, name]) => name)
    .join(' < ')
}
