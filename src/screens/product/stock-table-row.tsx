import { type ReactNode, useState } from 'react'
import type { useTranslations } from 'use-intl'
import { available } from '../../catalog/amounts.ts'
import type { StockRow } from '../../catalog/stock.ts'
import type { StockLine } from '../../catalog/stock-view.ts'
import type { Warehouse } from '../../catalog/warehouses.ts'
import type { Formats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/badge.tsx'
import { IconButton } from '../../ui/button.tsx'
import { RefreshIcon } from '../../ui/icons.tsx'
import { Cell, Row } from '../../ui/table.tsx'

/** The section's words and formats, handed down: a hook for each of hundreds of rows is what a table waits for. */
interface Wording {
  t: ReturnType<typeof useTranslations<'stock'>>
  formats: Formats
}

interface StockTableRowProps extends Wording {
  line: StockLine
  name: string
  unit: string | undefined
  /** Which row of the whole table it is, where only part of it is drawn. */
  place?: number | undefined
  /** The check of this row, where one was asked for. */
  check: { busy: boolean; message: string | null } | undefined
  onCheck: (row: StockRow, name: string, isListed: boolean) => void
}

/** One warehouse: its amounts, what is known about it, and the way to ask for its row once more. */
export function StockTableRow({ line, name, unit, place, check, onCheck, t, formats }: StockTableRowProps) {
  const { row, warehouse } = line
  const free = row && available(row)
  return (
    <Row tone={free !== undefined && free < 0 ? 'alert' : undefined} place={place}>
      <Cell header pinned>
        <WarehouseName name={name} warehouse={warehouse} t={t} />
        {warehouse && !warehouse.active && (
          <span className="ms-2">
            <Badge tone="neutral">{t('inactive')}</Badge>
          </span>
        )}
        {row && (
          <NarrowFigures amount={row.amount} reserved={row.reserved} unit={unit} t={t} formats={formats} />
        )}
        <p role="status" className="text-caption text-ink-muted empty:hidden">
          {check?.message}
        </p>
      </Cell>
      {row && free !== undefined ? (
        <>
          <Cell numeric className="hidden @compact:table-cell">
            {formats.quantity(row.amount)}
          </Cell>
          <Cell numeric muted={row.reserved === 0} className="hidden @compact:table-cell">
            {formats.quantity(row.reserved)}
          </Cell>
          <Cell numeric className="font-medium">
            {formats.quantity(free)}
          </Cell>
        </>
      ) : (
        <>
          <Cell className="hidden @compact:table-cell">{null}</Cell>
          <Cell className="hidden @compact:table-cell">{null}</Cell>
          <Cell align="end" muted>
            <span title={t('noRowHint')}>{t('noRow')}</span>
          </Cell>
        </>
      )}
      {unit && (
        <Cell muted className="hidden whitespace-nowrap @compact:table-cell">
          {row ? unit : ''}
        </Cell>
      )}
      <Cell align="end">
        {row && (
          <IconButton
            label={t('recheck', { name })}
            icon={<RefreshIcon size={16} />}
            size="s"
            busy={check?.busy ?? false}
            onClick={() => onCheck(row, name, warehouse !== undefined)}
          />
        )}
      </Cell>
    </Row>
  )
}

/** What a narrow frame has no columns for, as a line under the name. */
export function NarrowFigures({
  amount,
  reserved,
  unit,
  t,
  formats,
}: Wording & {
  amount: number
  reserved: number
  unit: string | undefined
}) {
  return (
    <p className="text-caption text-ink-muted tabular-nums @compact:hidden">
      {t('narrow', {
        amount: formats.amount(amount, unit),
        reserved: formats.quantity(reserved),
      })}
    </p>
  )
}

/** The name, and behind it what helps to reach the warehouse. */
function WarehouseName({
  name,
  warehouse,
  t,
}: Pick<Wording, 't'> & { name: string; warehouse: Warehouse | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const { address, phone, schedule, location } = warehouse ?? {}
  if (!address && !phone && !schedule && !location) return <bdi>{name}</bdi>
  return (
    <details
      className="inline-block max-w-full align-top"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer marker:text-ink-disabled">
        <bdi>{name}</bdi>
      </summary>
      {isOpen && (
        <dl className="my-1 grid gap-0.5 text-small text-ink-soft">
          {address && <Fact term={t('address')}>{address}</Fact>}
          {phone && (
            <Fact term={t('phone')}>
              <a className="text-link hover:underline" dir="ltr" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                {phone}
              </a>
            </Fact>
          )}
          {schedule && <Fact term={t('schedule')}>{schedule}</Fact>}
          {location && (
            <Fact term={t('map')}>
              <a
                className="text-link hover:underline"
                dir="ltr"
                target="_blank"
                rel="noopener noreferrer"
                href={`https://www.openstreetmap.org/?mlat=${location.latitude}&mlon=${location.longitude}#map=16/${location.latitude}/${location.longitude}`}
              >
                {location.latitude}, {location.longitude}
              </a>
            </Fact>
          )}
        </dl>
      )}
    </details>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-1.5">
      <dt className="text-ink-muted">{term}:</dt>
      <dd className="min-w-0 wrap-anywhere">
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
