import { ENGLISH_RIGHTS } from '../right-names.ts'

/** English for what most visits never open: why something is not shown, a link to copy, the viewer. */
export const messages = {
  reason: {
    denied: {
      askRight: 'Ask a Bitrix24 administrator to grant it to your role in {place}.',
      right: 'You lack the right <right></right>.',
      element: 'This one product is closed to you: its own access permissions do not let you view it.',
      grantRight: 'You are an administrator: grant it in {place}.',
      block: 'The access permissions of this catalogue’s information block do not give you <right></right>.',
      askBlock: 'Ask a Bitrix24 administrator for it. It is granted in {place}.',
      grantBlock: 'You are an administrator: grant it in {place}.',
      crm: 'You may not read this card of the CRM, or it does not exist any more.',
      askCrm: 'Ask a Bitrix24 administrator for read access to it in the CRM.',
      grantElement:
        'You are an administrator: open this product in the access permissions of the catalogue (CRM → Settings → Inventory access permissions).',
      askElement:
        'Ask a Bitrix24 administrator, or whoever looks after the catalogue, to open this product to you in the access permissions of the catalogue.',
    },
    adminOnly: 'Bitrix24 gives this to portal administrators only.',
    scope: 'The app was installed without the permission “{scope}”, which it needs for this ({method}).',
    grantScope:
      'You are an administrator: update the app or install it again in Applications → Stock & Photos, and confirm what it asks for.',
    askScope:
      'Ask a Bitrix24 administrator to update the app or to install it again (Applications → Stock & Photos).',
    notFound: 'Bitrix24 says that it does not exist. It may have been deleted.',
    noMethod: 'This Bitrix24 does not know the method {method}. It may need an update.',
    busy: 'The portal has limited requests for a moment. Wait a little and try again.',
    offline: 'The portal could not be reached. Check your connection and try again.',
    timeout: 'The portal did not answer in time. Try again.',
    server: 'Bitrix24 met an error of its own. Try again in a moment; if it stays, tell your administrator.',
    malformed:
      'Bitrix24 sent an answer that the app does not understand, so nothing is shown rather than something wrong.',
    unexpected: 'Bitrix24 refused with an error that the app does not know.',
    unchecked: 'The portal could not reach the Bitrix24 server that checks access. Try again in a moment.',
    noWarehouses: {
      hint: 'This does not mean that the product is out of stock. Warehouses are shown only to people with the right <right></right>.',
      inList:
        'No amounts are shown. That does not mean that anything is out of stock. Warehouses are shown only to people with the right <right></right>.',
      atAll:
        'The portal lists no warehouse for you, although you are an administrator: most likely none has been created yet.',
    },
    request: {
      right:
        'Hello! Please grant my role the right {right} in Bitrix24: {place}. I need it to see “{subject}” of {product} in Stock & Photos.',
      element:
        'Hello! Please open {product} to me in the access permissions of the product catalogue in Bitrix24. I need it to see “{subject}” in Stock & Photos.',
      block:
        'Hello! Please give me the access level {right} to the product catalogue in our Bitrix24: {place}. I need it to see “{subject}” of {product} in Stock & Photos.',
      crm: 'Hello! Please give me read access to {product} in the CRM of our Bitrix24. I need it to see “{subject}” in Stock & Photos.',
      scope:
        'Hello! The app Stock & Photos lacks the permission “{scope}” in our Bitrix24: please update or reinstall it (Applications → Stock & Photos). I need it to see “{subject}” of {product}.',
    },
  },
  copyDialog: {
    hint: 'Opens for everybody in this Bitrix24 who may use the app, from a chat, a task or a comment.',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Press Ctrl+C to copy the selected text.',
    close: 'Close',
    loading: 'Asking for the app’s code…',
  },
  zoom: { title: 'Pictures of {product}', zoomIn: 'Zoom in', zoomOut: 'Zoom out' },
  rights: {
    ...ENGLISH_RIGHTS,
    catalogPlace: 'CRM → Settings → Inventory access permissions, section “Product catalog”',
    warehousesPlace: 'CRM → Settings → Inventory access permissions, section “Inventory management”',
    blockPlace:
      'the access permissions of the catalogue’s information block (in on-premise editions: Control Panel, Content → Information blocks → the catalogue, tab “Access”)',
  },
}
