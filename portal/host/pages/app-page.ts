import { FRAME_CONFIG_ID } from '../browser/config.ts'
import type { AppFrame } from '../frame.ts'
import { type Html, html, jsonScript } from '../html.ts'
import { layout, type PageContext } from './layout.ts'

/** A page that holds the app's frame. */
export const appPage = (context: PageContext, title: string, frame: AppFrame): Html =>
  layout(context, title, appFrame(context, frame), frame.config.isPopup ? 'in-popup' : '')

/**
 * The app's frame and what opens it. Ids, name and attributes are those of the server's `app.layout`
 * template; the host script fills the frame, by the form or by its address.
 */
export function appFrame({ words }: PageContext, { name, fields, config }: AppFrame): Html {
  const { sid, action } = config
  return html`<div class="card app-card">
<noscript><p>${words.noScript}</p></noscript>
<div id="appframe_layout_${sid}" class="app-frame-layout ${config.layout}">
<div id="appframe_loading_${sid}" class="app-frame-loading">${words.loadingApp}</div>
<iframe id="appframe_${sid}" name="${name}" title="${words.appName}" frameborder="0" allow="geolocation *; microphone *; camera *; autoplay *;"></iframe>
</div>
</div>
<form id="appform_${sid}" action="${action}" method="post" target="${name}" hidden>
${fields.map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}">\n`)}</form>
${jsonScript(FRAME_CONFIG_ID, config)}`
}
