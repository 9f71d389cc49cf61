import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CatalogueCards } from '../../catalog/card-link.ts'
import { Button } from '../../ui/button.tsx'
import { NoticeBar } from '../../ui/notice.tsx'
import type { CardLinkFlow } from './card-link-flow.ts'

/** The portal's documented rate for most plans: two requests per second. */
const CHANGES_PER_MINUTE = 120

interface PlanProps {
  catalogues: readonly CatalogueCards[]
  links: CardLinkFlow
}

/** What would change, and what could not be undone: all of it before the first write. */
export function CardLinkPlan({ catalogues, links }: PlanProps) {
  const t = useTranslations('cardLink')
  const todo = sum(catalogues.map((catalogue) => catalogue.todo.length))
  const total = sum(catalogues.map((catalogue) => catalogue.total))
  const hasBegun = catalogues.some(({ propertyId }) => propertyId !== undefined)
  if (total === 0) return <p className="text-body text-ink-soft">{t('noCards')}</p>
  if (todo === 0) {
    return (
      <>
        <NoticeBar tone="info" role="status">
          {t('nothing')}
        </NoticeBar>
        <div className="flex flex-wrap gap-2">
          <RemoveLink links={links} />
        </div>
      </>
    )
  }
  return (
    <>
      <ul role="status" className="list-disc ps-5 text-body">
        {catalogues.map(({ iblockId, name, ...cards }) => (
          <li key={iblockId}>
            {t('catalogue', { name: name || String(iblockId), count: cards.todo.length, total: cards.total })}
          </li>
        ))}
      </ul>
      {hasBegun && <NoticeBar tone="info">{t('begun', { done: total - todo, total })}</NoticeBar>}
      <Irreversible minutes={Math.ceil(todo / CHANGES_PER_MINUTE)} />
      <div className="flex flex-wrap gap-2">
        {hasBegun && total > todo ? (
          <Button variant="tinted" onClick={links.fill}>
            {t('fill', { count: todo })}
          </Button>
        ) : (
          <Button variant="tinted" onClick={links.tryOne}>
            {t('tryOne')}
          </Button>
        )}
        {hasBegun && <RemoveLink links={links} />}
      </div>
    </>
  )
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

function Irreversible({ minutes }: { minutes: number }) {
  const t = useTranslations('cardLink')
  return (
    <div className="rounded-control bg-warning-surface-faint px-3 py-2 text-small">
      <p className="font-medium">{t('irreversible')}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 ps-4">
        <li>{t('dates')}</li>
        <li>{t('race')}</li>
        <li>{t('visible')}</li>
      </ul>
      <p className="mt-2">{t('time', { minutes })}</p>
    </div>
  )
}

/** Asks once more: a press too many would empty every card. */
export function RemoveLink({ links }: { links: CardLinkFlow }) {
  const t = useTranslations('cardLink')
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <Button variant="plain" onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
    )
  }
  return (
    <NoticeBar
      tone="alert"
      role="alert"
      actions={
        <>
          <Button variant="tinted" size="s" onClick={links.remove}>
            {t('removeYes')}
          </Button>
          <Button variant="plain" size="s" onClick={() => setAsking(false)}>
            {t('removeNo')}
          </Button>
        </>
      }
    >
      {t('removeSure')}
    </NoticeBar>
  )
}
