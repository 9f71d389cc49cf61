import type { PortalState } from '../../server/state.ts'
import { type Html, html } from '../html.ts'
import { languages } from '../languages.ts'
import { bindingsOf, bindingTitle } from '../placements.ts'
import type { Visitor } from '../session.ts'
import { type Words, wordsIn } from '../words.ts'
import { icon } from './icons.ts'

/** What every page is made from. */
export interface PageContext {
  state: PortalState
  visitor: Visitor
  words: Words
  /** The page's own address, for links that change one thing about it. */
  url: URL
  /** Inside a slider: the content alone, without menu and top bar. */
  inPanel: boolean
}

export function pageContext(state: PortalState, visitor: Visitor, url: URL): PageContext {
  return {
    state,
    visitor,
    words: wordsIn(visitor.language),
    url,
    inPanel: url.searchParams.get('IFRAME') === 'Y',
  }
}

/** May this person see that the app exists: widgets and menu items are there once it is installed, for those with access. */
export function showsApp({ state, visitor }: PageContext): boolean {
  return state.world.app.installed && visitor.user.appAccess
}

/** Address of the app's own page. */
export const appPagePath = (context: PageContext) => `/marketplace/app/${context.state.world.app.id}/`

/** Address of the page behind a menu item that the app bound. */
export const placementPath = (bindingId: number) => `/marketplace/placement/${bindingId}/`

/** A whole page of the portal. */
export function layout(context: PageContext, title: string, content: Html, bodyClass = ''): Html {
  const { words, visitor, inPanel } = context
  const { tag, dir } = visitor.language
  return html`<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${words.portal}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/portal/host/host.css">
<script src="/portal/host/host.js" defer></script>
</head>
<body class="${inPanel ? 'in-panel' : 'full-page'} ${bodyClass}" data-close-label="${words.close}" data-no-token="${words.noToken}">
<div id="portal">
${
  inPanel
    ? html`<main>${heading(title)}${content}</main>`
    : html`<a class="skip-link" href="#content">${words.skipToContent}</a>
${topBar(context)}
${menu(context)}
<main id="content">${heading(title)}${content}</main>`
}
</div>
</body>
</html>
`
}

const heading = (title: string) => html`<h1 id="pagetitle">${title}</h1>`

function topBar({ words, visitor, url }: PageContext): Html {
  const { user, language } = visitor
  return html`<header class="top-bar">
<a class="brand" href="/">${words.portal}</a>
<details class="languages">
<summary aria-label="${words.language}: ${language.name}">${icon('globe')}<span>${language.name}</span></summary>
<ul>${languages.map(
    ({ code, name, tag, dir }) =>
      html`<li><a href="${withChoice(url, 'lang', code)}" lang="${tag}" dir="${dir}"${code === language.code && html` aria-current="true"`}>${name}</a></li>`,
  )}</ul>
</details>
<a class="person" href="/#people">${avatar(user.name, user.lastName)}<span>${user.name} ${user.lastName}</span></a>
</header>`
}

function menu(context: PageContext): Html {
  const { words, state, url, visitor } = context
  const item = (href: string, name: Parameters<typeof icon>[0], text: string) =>
    html`<li><a href="${href}"${url.pathname === href && html` aria-current="page"`}>${icon(name)}<span>${text}</span></a></li>`
  return html`<nav class="menu" aria-label="${words.menu}">
<ul>
${item('/', 'home', words.home)}
${item('/#products', 'box', words.products)}
${state.world.crmItems.length > 0 && item('/#deals', 'deal', words.crm)}
${item('/portal/log', 'list', words.log)}
</ul>
${
  showsApp(context) &&
  html`<p class="menu-heading">${words.apps}</p>
<ul>${item(appPagePath(context), 'photo', words.appName)}
${bindingsOf(state.world, 'LEFT_MENU').map((binding) =>
  item(placementPath(binding.id), 'list', bindingTitle(binding, visitor.language, words.appName)),
)}</ul>`
}
</nav>`
}

/** A person's initials on a round. */
export function avatar(name: string, lastName: string): Html {
  return html`<span class="avatar" aria-hidden="true">${name.slice(0, 1)}${lastName.slice(0, 1)}</span>`
}

/** This page with another choice of person, language or opening. */
export function withChoice(url: URL, key: 'as' | 'lang' | 'open', value: string): string {
  const changed = new URL(url)
  changed.searchParams.set(key, value)
  return changed.pathname + changed.search
}
