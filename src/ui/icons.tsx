import type { ReactNode } from 'react'

/** Outlined icons on a 20 px grid. They take the colour of the text and are hidden from screen readers. */
export interface IconProps {
  /** Edge length in px; the stroke scales with it. */
  size?: number | undefined
  className?: string | undefined
}

export function Icon({ size = 20, className, children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className === undefined ? 'shrink-0' : `shrink-0 ${className}`}
    >
      {children}
    </svg>
  )
}

/** For icons that point along the line of reading: turned round in right-to-left text. */
function DirectedIcon({ className, ...icon }: IconProps & { children: ReactNode }) {
  return (
    <Icon
      {...icon}
      className={className === undefined ? 'rtl:-scale-x-100' : `rtl:-scale-x-100 ${className}`}
    />
  )
}

export function RefreshIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M16.25 10a6.25 6.25 0 1 1-1.9-4.48" />
      <path d="M16.5 2.75v3.5H13" />
    </Icon>
  )
}

export function ImageIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2" />
      <circle cx="7" cy="8" r="1.25" />
      <path d="m3.25 14.5 3.6-3.3a1 1 0 0 1 1.35 0l1.9 1.8 3-3.1a1 1 0 0 1 1.4 0l2.5 2.5" />
    </Icon>
  )
}

export function ImageOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M7 3.75h8.25a2 2 0 0 1 2 2V14M15 16.25H4.75a2 2 0 0 1-2-2V5" />
      <path d="m3.25 14.5 3.6-3.3a1 1 0 0 1 1.35 0l3.4 3.2" />
      <path d="M2.5 2.5l15 15" />
    </Icon>
  )
}

export function BoxIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 2.6 16.5 6v8L10 17.4 3.5 14V6Z" />
      <path d="M3.75 6.15 10 9.5l6.25-3.35M10 9.5v7.6M6.8 4.4l6.3 3.35" />
    </Icon>
  )
}

export function WarehouseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.75 16.75V7.6a1 1 0 0 1 .55-.9l6.25-3.15a1 1 0 0 1 .9 0l6.25 3.15a1 1 0 0 1 .55.9v9.15" />
      <path d="M5.75 16.75v-6.5h8.5v6.5M5.75 13.5h8.5" />
    </Icon>
  )
}

export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="4" y="8.75" width="12" height="8.5" rx="2" />
      <path d="M6.75 8.5V6a3.25 3.25 0 0 1 6.5 0v2.5M10 12.25v1.75" />
    </Icon>
  )
}

export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8.75" cy="8.75" r="5.25" />
      <path d="m12.75 12.75 4 4" />
    </Icon>
  )
}

export function CloseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  )
}

export function ChevronLeftIcon(props: IconProps) {
  return (
    <DirectedIcon {...props}>
      <path d="M12 5 7 10l5 5" />
    </DirectedIcon>
  )
}

export function ChevronRightIcon(props: IconProps) {
  return (
    <DirectedIcon {...props}>
      <path d="m8 5 5 5-5 5" />
    </DirectedIcon>
  )
}

/** Both arrows stand for "can be sorted"; the one of the present order is drawn full, the other faint. */
export function SortIcon({ direction, ...props }: IconProps & { direction?: 'asc' | 'desc' | undefined }) {
  return (
    <Icon {...props}>
      <path d="m6.5 8 3.5-3.5L13.5 8" opacity={direction === 'desc' ? 0.3 : 1} />
      <path d="m6.5 12 3.5 3.5 3.5-3.5" opacity={direction === 'asc' ? 0.3 : 1} />
    </Icon>
  )
}

export function ExternalIcon(props: IconProps) {
  return (
    <DirectedIcon {...props}>
      <path d="M11.75 3.25h5v5M16.25 3.75 9.5 10.5" />
      <path d="M15.25 11.5v3.25a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2H8.5" />
    </DirectedIcon>
  )
}

export function CopyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="7.25" y="7.25" width="10" height="10" rx="2" />
      <path d="M4.5 12.75a1.75 1.75 0 0 1-1.75-1.75V4.75a2 2 0 0 1 2-2H11a1.75 1.75 0 0 1 1.75 1.75" />
    </Icon>
  )
}

export function WarningIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.7 3.6 2.45 14.4a1.5 1.5 0 0 0 1.3 2.25h12.5a1.5 1.5 0 0 0 1.3-2.25L11.3 3.6a1.5 1.5 0 0 0-2.6 0Z" />
      <path d="M10 7.75v3.5M10 13.9v.1" />
    </Icon>
  )
}

export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 9.25v4.25M10 6.4v.1" />
    </Icon>
  )
}

export function ClockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="10" cy="10" r="7.25" />
      <path d="M10 5.75V10l2.75 2" />
    </Icon>
  )
}

export function ZoomIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8.75" cy="8.75" r="5.25" />
      <path d="m12.75 12.75 4 4M8.75 6.75v4M6.75 8.75h4" />
    </Icon>
  )
}

export function PlugIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M7.25 2.75v4M12.75 2.75v4M4.75 6.75h10.5v2.5a5.25 5.25 0 0 1-10.5 0ZM10 14.5v2.75" />
    </Icon>
  )
}

export function EyeOffIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8.35 4.6A7.6 7.6 0 0 1 10 4.4c4.9 0 7.6 5.6 7.6 5.6a13 13 0 0 1-1.75 2.45M13.5 14.4a7.3 7.3 0 0 1-3.5 1.2C5.1 15.6 2.4 10 2.4 10A13.2 13.2 0 0 1 5.9 5.9" />
      <path d="M11.65 11.65a2.35 2.35 0 0 1-3.3-3.3M2.75 2.75l14.5 14.5" />
    </Icon>
  )
}

export function LayersIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M10 2.75 17.25 6.5 10 10.25 2.75 6.5Z" />
      <path d="m3 10 7 3.6 7-3.6M3 13.4l7 3.6 7-3.6" />
    </Icon>
  )
}

export function ArrowLeftIcon(props: IconProps) {
  return (
    <DirectedIcon {...props}>
      <path d="M16.25 10H3.75M8.75 5l-5 5 5 5" />
    </DirectedIcon>
  )
}
