import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { NoticeBar } from '../../ui/notice.tsx'
import { ProgressBar, Spinner } from '../../ui/spinner.tsx'
import { Failure } from '../failure.tsx'
import {
  type CardLink,
  type CardLinkFlow,
  type Filling,
  LinkNotKept,
  LinkNotRemoved,
} from './card-link-flow.ts'
import { CardLook } from './card-link-look.tsx'
import { CardLinkPlan, RemoveLink } from './card-link-plan.tsx'
import { useFlow } from './flow.ts'
import { SkippedCards } from './skipped-cards.tsx'
import { StillWaiting } from './still-waiting.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

interface StepsProps {
  links: CardLinkFlow
  onBegin: (() => void) | undefined
}

/** Draws the step that the link is at. */
export function CardLinkSteps(props: StepsProps) {
  const { step } = useFlow(props.links.flow)
  return (
    <div ref={useKeptFocus(step)} tabIndex={-1} className="flex flex-col gap-3 outline-none">
      <Step {...props} />
    </div>
  )
}

function Step({ links, onBegin }: StepsProps) {
  const t = useTranslations('cardLink')
  const tApp = useTranslations('app')
  const state = useFlow(links.flow)
  const begin = () => {
    onBegin?.()
    links.read()
  }
  switch (state.step) {
    case 'closed':
      return <LookButton label={t('look')} onClick={begin} />
    case 'reading':
      return <Working text={t('reading')} />
    case 'plan':
      return <CardLinkPlan catalogues={state.catalogues} links={links} />
    case 'trying':
      return <Working text={t('trying', { name: state.card.name })} limited={t('limited')} />
    case 'look':
      return (
        <>
          <SkippedCards {...state} />
          <CardLook card={state.card} links={links} />
        </>
      )
    case 'filling':
      return (
        <>
          <ProgressBar
            value={state.done + state.cards.length}
            max={state.total}
            label={t('filling', counts(state))}
          />
          <StillWaiting state={state.card ?? state} limited={t('limited')}>
            {state.card ? t('unanswered', { name: state.card.name }) : tApp('slow')}
          </StillWaiting>
          <div>
            <Button variant="tinted" busy={state.isStopping} onClick={links.stop}>
              {state.isStopping ? t('stopping') : t('stop')}
            </Button>
          </div>
        </>
      )
    case 'stopped':
      return <Stopped state={state} links={links} />
    case 'filled':
      return (
        <>
          <NoticeBar tone="info" role="status">
            {t('filled', { count: state.done })}
          </NoticeBar>
          <SkippedCards {...state} />
          <LookButton label={t('look')} onClick={begin} />
        </>
      )
    case 'removing':
      return <Working text={t('removing')} limited={t('limited')} />
    case 'removed':
      return (
        <>
          <NoticeBar tone="info" role="status">
            {t('removed')}
          </NoticeBar>
          <LookButton label={t('look')} onClick={begin} />
        </>
      )
    case 'failed':
      return <Failed state={state} links={links} />
  }
}

const counts = ({ done, total }: Filling) => ({ done, total })

function LookButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <div>
      <Button variant="tinted" onClick={onClick}>
        {label}
      </Button>
    </div>
  )
}

function Working({ text, limited }: { text: string; limited?: string }) {
  const t = useTranslations('app')
  return (
    <>
      <p role="status" className="flex items-center gap-2 text-body text-ink-soft">
        <Spinner size={18} />
        {text}
      </p>
      <StillWaiting state={text} limited={limited}>
        {t('slow')}
      </StillWaiting>
    </>
  )
}

function Stopped({ state, links }: { state: Extract<CardLink, { step: 'stopped' }>; links: CardLinkFlow }) {
  const t = useTranslations('cardLink')
  return (
    <>
      <NoticeBar tone="warning" role="status">
        {t('stopped', counts(state))}
      </NoticeBar>
      <SkippedCards {...state} />
      {state.error !== undefined && (
        <Failure error={state.error} subject={t('subject')} onRetry={links.fill} />
      )}
      <div className="flex flex-wrap gap-2">
        {state.error === undefined && (
          <Button variant="tinted" onClick={links.fill}>
            {t('goOn')}
          </Button>
        )}
        <RemoveLink links={links} />
      </div>
    </>
  )
}

/** Whatever failed: the next step is to read what the portal holds now. */
function Failed({ state, links }: { state: Extract<CardLink, { step: 'failed' }>; links: CardLinkFlow }) {
  const t = useTranslations('cardLink')
  const sentence = ownSentence(state.error)
  return (
    <>
      {sentence ? (
        <>
          <NoticeBar tone="warning" role="alert">
            {t(sentence)}
          </NoticeBar>
          <LookButton label={t('look')} onClick={links.read} />
        </>
      ) : (
        <Failure error={state.error} subject={t('subject')} onRetry={links.read} />
      )}
      <SkippedCards {...state} />
    </>
  )
}

/** Failures that the portal does not know of. */
function ownSentence(error: unknown): 'notKept' | 'notRemoved' | undefined {
  if (error instanceof LinkNotKept) return 'notKept'
  return error instanceof LinkNotRemoved ? 'notRemoved' : undefined
}
