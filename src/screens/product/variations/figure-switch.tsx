import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Figure } from '../../../catalog/stock-matrix.ts'

const FIGURES = [
  ['amount', 'onHand'],
  ['reserved', 'reserved'],
  ['available', 'available'],
] as const

interface FigureSwitchProps {
  figure: Figure
  onChange: (figure: Figure) => void
}

/** Which of the three amounts the matrix shows. */
export function FigureSwitch({ figure, onChange }: FigureSwitchProps) {
  const t = useTranslations()
  const name = useId()
  return (
    <fieldset className="flex max-w-full rounded-control bg-surface-sunken p-0.5">
      <legend className="sr-only">{t('matrix.figure')}</legend>
      {FIGURES.map(([value, text]) => (
        <label
          key={value}
          className="inline-flex min-h-control-s min-w-0 items-center rounded-small px-2.5 text-small text-ink-soft select-none has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={figure === value}
            onChange={() => onChange(value)}
            className="sr-only"
          />
          <span className="truncate">{t(`stock.${text}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
