import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Figure } from '../../../catalog/stock-matrix.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyField } from '../../../ui/copy-field.tsx'
import { SearchField, Toggle } from '../../../ui/field.tsx'
import { CopyIcon } from '../../../ui/icons.tsx'
import { CheckIcon, DownloadIcon } from '../../../ui/later-icons.tsx'
import { copyText } from './copy-text.ts'
import { FigureSwitch } from './figure-switch.tsx'
import { type FileTable, fileName, toCsv, toTabText } from './table-file.ts'

interface MatrixToolsProps {
  figure: Figure
  onFigure: (figure: Figure) => void
  search: string
  onSearch: (search: string) => void
  onlyWithStock: boolean
  onOnlyWithStock: (onlyWithStock: boolean) => void
  /** The product's, for the file. */
  name: string
  /** The table as it is shown. */
  file: () => FileTable
}

const THANKS_MS = 2_500

/** What is done with the matrix: which amount, which rows, and taking it along. */
export function MatrixTools({ name, file, ...tools }: MatrixToolsProps) {
  const t = useTranslations()
  const language = useLocale()
  const [copied, setCopied] = useState<'no' | 'yes' | { refused: string }>('no')

  useEffect(() => {
    if (copied !== 'yes') return
    const timer = setTimeout(() => setCopied('no'), THANKS_MS)
    return () => clearTimeout(timer)
  }, [copied])

  function copy() {
    const text = toTabText(file(), language)
    setCopied(copyText(text) ? 'yes' : { refused: text })
  }

  return (
    <div className="flex flex-col gap-2 px-3 pb-2 @compact:px-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FigureSwitch figure={tools.figure} onChange={tools.onFigure} />
        <SearchField
          label={t('picker.search')}
          placeholder={t('picker.search')}
          value={tools.search}
          onChange={tools.onSearch}
        />
        <Toggle
          label={t('stock.onlyWithStock')}
          checked={tools.onlyWithStock}
          onChange={tools.onOnlyWithStock}
        />
        <span className="ms-auto flex flex-wrap gap-1">
          <Button
            variant="plain"
            size="s"
            icon={copied === 'yes' ? <CheckIcon size={16} /> : <CopyIcon size={16} />}
            onClick={copy}
          >
            {copied === 'yes' ? t('matrix.copied') : t('matrix.copy')}
          </Button>
          <Button
            variant="plain"
            size="s"
            icon={<DownloadIcon size={16} />}
            aria-label={t('matrix.downloadLabel')}
            title={t('matrix.downloadLabel')}
            onClick={() => download(toCsv(file(), language), fileName(name))}
          >
            {t('matrix.download')}
          </Button>
        </span>
        <span role="status" className="sr-only">
          {copied === 'yes' && t('matrix.copied')}
        </span>
      </div>
      {typeof copied === 'object' && (
        <CopyField
          multiline
          text={copied.refused}
          label={t('matrix.copyLabel')}
          copyLabel={t('matrix.copy')}
          copiedLabel={t('matrix.copied')}
          failedLabel={t('matrix.copyFailed')}
        />
      )}
    </div>
  )
}

function download(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
