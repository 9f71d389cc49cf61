import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useHost } from '../../bitrix24/host.ts'
import { sectionsQuery, sectionTree, type TreeSection } from '../../catalog/sections.ts'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { LayersIcon } from '../../ui/icons.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { SkeletonText } from '../../ui/skeleton.tsx'
import { BOX_HEIGHT } from '../list-box.ts'
import { Problem } from '../problem.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { MissingNotice } from './missing-notice.tsx'

/** The sections of a catalogue as a tree; empty while they load, and where they could not be read. */
export function useSectionTree(catalogueId: number | undefined): readonly TreeSection[] {
  const { callMethod } = useHost()
  const language = useLocale()
  const { data } = useQuery({
    ...sectionsQuery(callMethod, catalogueId ?? 0),
    enabled: catalogueId !== undefined,
  })
  return data ? sectionTree(data, language) : []
}

interface SectionNavProps {
  catalogueId: number
  tree: readonly TreeSection[]
  /** `undefined`: all of them. */
  chosen: number | undefined
  /** What is shown was searched for in every section of every catalogue. */
  isSearching: boolean
  onChoose: (sectionId: number | undefined) => void
}

/** The sections beside the products, in frames that are wide enough. */
export function SectionNav({ catalogueId, tree, chosen, isSearching, onChoose }: SectionNavProps) {
  const { callMethod } = useHost()
  const t = useTranslations('catalogue')
  const sections = useQuery(sectionsQuery(callMethod, catalogueId))
  return (
    <Card title={t('sections')} icon={<LayersIcon size={20} />}>
      {sections.isPending && <SkeletonText lines={6} />}
      {sections.error && !sections.data && (
        <Problem
          error={sections.error}
          subject={t('sections')}
          product={t('whole')}
          right="catalog"
          onRetry={sections.refetch}
          busy={sections.isFetching}
        />
      )}
      {sections.data && <SectionNotice catalogueId={catalogueId} />}
      {sections.data && (
        <nav
          aria-label={t('sections')}
          style={{ maxBlockSize: BOX_HEIGHT }}
          className="-mx-2 overflow-auto overscroll-contain"
        >
          <ul className="flex flex-col">
            <SectionItem
              name={t('allSections')}
              depth={0}
              isChosen={chosen === undefined && !isSearching}
              onChoose={() => onChoose(undefined)}
            />
            {tree.map(({ id, name, active, depth }) => (
              <SectionItem
                key={id}
                name={active ? name : t('inactiveSection', { name })}
                depth={depth}
                isChosen={id === chosen && !isSearching}
                onChoose={() => onChoose(id)}
              />
            ))}
          </ul>
        </nav>
      )}
    </Card>
  )
}

interface SectionItemProps {
  name: string
  depth: number
  isChosen: boolean
  onChoose: () => void
}

function SectionItem({ name, depth, isChosen, onChoose }: SectionItemProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
        style={{ paddingInlineStart: `${0.5 + depth}rem` }}
        className={classNames(
          'w-full rounded-small py-1.5 pe-2 text-start text-small wrap-anywhere transition-colors',
          isChosen ? 'bg-accent-surface text-link' : 'text-ink-soft hover:bg-hover hover:text-ink',
        )}
      >
        <bdi>{name}</bdi>
      </button>
    </li>
  )
}

/** Says where a narrow frame, which has only a field for the sections, lacks them or shows old ones. */
export function SectionNotice({ catalogueId }: { catalogueId: number }) {
  const { callMethod } = useHost()
  const t = useTranslations('catalogue')
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery(sectionsQuery(callMethod, catalogueId))
  if (!error) return null
  const said = { error, subject: t('sections'), busy: isFetching, onRetry: refetch }
  return data ? <StaleNotice {...said} since={dataUpdatedAt} /> : <MissingNotice {...said} />
}

const ALL = ''

/** The same as one field, in narrow frames. */
export function SectionSelect({
  tree,
  chosen,
  onChoose,
}: Omit<SectionNavProps, 'catalogueId' | 'isSearching'>) {
  const t = useTranslations('catalogue')
  return (
    <SelectField
      label={t('sections')}
      value={chosen === undefined ? ALL : String(chosen)}
      options={[
        { value: ALL, text: t('allSections') },
        ...tree.map(({ id, name, active, depth }) => ({
          value: String(id),
          // Options cannot be indented by style in every browser.
          text: '\u2003'.repeat(depth) + (active ? name : t('inactiveSection', { name })),
        })),
      ]}
      onChange={(value) => onChoose(value === ALL ? undefined : Number(value))}
    />
  )
}
