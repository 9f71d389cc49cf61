import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { appInfoQuery } from '../../bitrix24/app-info.ts'
import { useHost } from '../../bitrix24/host.ts'
import { missingScopes } from '../../bitrix24/scopes.ts'
import { Card } from '../../ui/card.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Page, PageHeading } from '../../ui/page.tsx'
import { SkeletonText } from '../../ui/skeleton.tsx'
import { Failure } from '../failure.tsx'
import { CardLinkSection } from '../setup/card-link-section.tsx'
import { type Fact, FactList } from '../setup/fact-list.tsx'
import { useCardLinkFlow } from '../setup/use-card-link-flow.ts'
import { WhereToGrant } from '../setup/where-to-grant.tsx'
import { OwnPageHint } from './own-page-hint.tsx'
import { RepairPlaces } from './repair-places.tsx'
import { reportText } from './report.ts'
import { type Places, placesQuery, probesQuery, scopesQuery } from './self-check-queries.ts'
import { useFacts } from './use-facts.ts'

/** How the app stands in this portal, for this person; administrators can mend it here. `lead`: the way back. */
export function SelfCheckScreen({ lead }: { lead: ReactNode }) {
  const t = useTranslations('selfCheck')
  const tPlaces = useTranslations('setup.places')
  const host = useHost()
  const facts = useFacts()
  const links = useCardLinkFlow()
  const info = useQuery(appInfoQuery(host.callMethod))
  const scopes = useQuery(scopesQuery(host))
  const places = useQuery(placesQuery(host))
  const probes = useQuery(probesQuery(host))
  const app = { title: t('app'), facts: facts.ofApp(info.data, probes.data) }
  const sections = [
    app,
    { title: t('permissions'), facts: scopes.data ? facts.ofScopes(scopes.data) : [] },
    { title: tPlaces('title'), facts: places.data ? facts.ofPlaces(places.data) : [] },
    { title: t('methods'), facts: probes.data ? facts.ofProbes(probes.data) : [] },
  ]
  const [, permissionFacts, placeFacts, methodFacts] = sections.map((section) => section.facts)
  const report = (
    <Card title={t('report')}>
      <p className="mb-2 text-small text-ink-soft">{t('reportHint')}</p>
      <CopyField
        multiline
        text={reportText(t('title'), sections)}
        label={t('report')}
        copyLabel={t('copy')}
        copiedLabel={t('copied')}
        failedLabel={t('copyFailed')}
      />
    </Card>
  )
  return (
    <Page>
      <PageHeading title={t('title')} lead={lead} />
      <div className="grid items-start gap-3 @compact:gap-4 @wide:grid-cols-2">
        <Column>
          <Card title={app.title} busy={probes.isFetching}>
            <FactList facts={app.facts} />
          </Card>
          <Section title={t('permissions')} query={scopes} facts={permissionFacts}>
            {host.isAdmin && scopes.data && missingScopes(scopes.data).length > 0 && (
              <div className="mt-3 text-small text-ink-soft">
                <WhereToGrant />
              </div>
            )}
          </Section>
          {host.isAdmin ? <CardLinkSection links={links} isInstalling={false} /> : report}
        </Column>
        <Column>
          <Section title={t('methods')} query={probes} facts={methodFacts} />
          <Section title={tPlaces('title')} query={places} facts={placeFacts}>
            {places.data && <PlacesEnd {...places.data} />}
          </Section>
          {host.isAdmin && report}
        </Column>
      </div>
    </Page>
  )
}

/** Parts of very different heights stand below each other without holes. */
function Column({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 flex-col gap-3 @compact:gap-4">{children}</div>
}

/** What can be done about the places, by this person and from this page. */
function PlacesEnd({ states, target }: Places) {
  const t = useTranslations('selfCheck')
  if (!states) return <p className="mt-2 text-small text-ink-muted">{t('placesForAdmins')}</p>
  return target ? <RepairPlaces states={states} target={target} /> : <OwnPageHint />
}

interface SectionProps {
  title: string
  query: UseQueryResult<unknown>
  facts: readonly Fact[] | undefined
  children?: ReactNode
}

/** One part of the check; a failure of it leaves the others standing. */
function Section({ title, query, facts = [], children }: SectionProps) {
  const t = useTranslations('selfCheck')
  return (
    <Card title={title} busy={query.isFetching && !query.isPending}>
      {query.isPending && (
        <p role="status">
          <span className="sr-only">{t('running')}</span>
          <SkeletonText lines={4} />
        </p>
      )}
      {query.error ? (
        <Failure error={query.error} subject={title} onRetry={query.refetch} />
      ) : (
        !query.isPending && (
          <>
            <FactList facts={facts} />
            {children}
          </>
        )
      )}
    </Card>
  )
}
