import { FRAME_CONFIG_ID, type FrameConfig } from './config.ts'
import { serveFrame } from './frame-host.ts'
import { showNotice } from './notice.ts'

/** Loads the app into the frame that stands in this part of the page, if there is one. */
export function openAppFrame(part: ParentNode) {
  const configElement = part.querySelector(`#${FRAME_CONFIG_ID}`)
  if (!configElement) return
  const config = JSON.parse(configElement.textContent) as FrameConfig
  const iframe = element(`appframe_${config.sid}`, HTMLIFrameElement)

  iframe.addEventListener('load', () => document.getElementById(`appframe_loading_${config.sid}`)?.remove(), {
    once: true,
  })
  serveFrame(
    {
      config,
      layout: element(`appframe_layout_${config.sid}`, HTMLElement),
      notify: showNotice,
    },
    iframe,
  )

  if (config.isStatic) iframe.src = config.action
  else element(`appform_${config.sid}`, HTMLFormElement).submit()
}

function element<T extends HTMLElement>(id: string, type: { new (): T; prototype: T }): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`The page has no ${id}`)
  return found
}
