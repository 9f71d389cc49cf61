/** English for why something is not shown, and what can be done about it; loaded with the first such case. */
export const messages = {
  reason: {
    denied: {
      right: 'You lack the right <right></right>.',
      element: 'This one product is closed to you: its own access permissions do not let you view it.',
      grantRight: 'You are an administrator: grant it in {place}.',
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
    request: {
      right:
        'Hello! Please grant my role the right {right} in Bitrix24: {place}. I need it to see “{subject}” of {product} in Stock & Photos.',
      element:
        'Hello! Please open {product} to me in the access permissions of the product catalogue in Bitrix24. I need it to see “{subject}” in Stock & Photos.',
      crm: 'Hello! Please give me read access to {product} in the CRM of our Bitrix24. I need it to see “{subject}” in Stock & Photos.',
      scope:
        'Hello! The app Stock & Photos lacks the permission “{scope}” in our Bitrix24: please update or reinstall it (Applications → Stock & Photos). I need it to see “{subject}” of {product}.',
    },
  },
}
