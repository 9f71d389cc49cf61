import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type CatalogueCards, nameOf } from '../../catalog/card-link.ts'
import { Button } from '../../ui/button.tsx'
import { NoticeBar } from '../../ui/notice.tsx'
import type { CardLinkFlow } from './card-link-flow.ts'
import { CardLook } from './card-link-look.tsx'
import { useObstacleText } from './obstacle-text.ts'

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
  const done = total - todo
  const hasBegun = catalogues.some(({ propertyId }) => propertyId !== undefined)
  const isBlocked = catalogues.some(({ obstacle }) => obstacle !== undefined)
  const [tried] = catalogues.flatMap(({ linked }) => linked ?? [])
  return (
    <>
      {(todo > 0 || isBlocked) && (
        <ul role="status" className="list-disc ps-5 text-body">
          {catalogues.map((catalogue) => (
            <CataloguePlan key={catalogue.iblockId} catalogue={catalogue} />
          ))}
        </ul>
      )}
      {total === 0 && !isBlocked && <p className="text-body text-ink-soft">{t('noCards')}</p>}
      {total > 0 && todo === 0 && !isBlocked && (
        <NoticeBar tone="info" role="status">
          {t('nothing')}
        </NoticeBar>
      )}
      {hasBegun && todo > 0 && <NoticeBar tone="info">{t('begun', { done, total })}</NoticeBar>}
      {todo > 0 && <Irreversible minutes={Math.ceil(todo / CHANGES_PER_MINUTE)} />}
      {todo > 0 && tried && done === 1 ? (
        // Only the card that was tried: whether it shows a link was asked, and not answered yet.
        <CardLook card={tried} links={links} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {todo > 0 && (
            <Button variant="tinted" onClick={done > 0 ? links.fill : links.tryOne}>
              {done > 0 ? t('fill', { count: todo }) : t('tryOne')}
            </Button>
          )}
          {isBlocked && (
            <Button variant={todo > 0 ? 'plain' : 'tinted'} onClick={links.read}>
              {t('readAgain')}
            </Button>
          )}
          {hasBegun && <RemoveLink links={links} />}
        </div>
      )}
    </>
  )
}

function CataloguePlan({ catalogue }: { catalogue: CatalogueCards }) {
  const t = useTranslations('cardLink')
  const obstacleText = useObstacleText()
  const name = nameOf(catalogue)
  return (
    <li>
      {catalogue.obstacle
        ? obstacleText(catalogue.obstacle, name)
        : t('catalogue', { name, count: catalogue.todo.length, total: catalogue.total })}
    </li>
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
