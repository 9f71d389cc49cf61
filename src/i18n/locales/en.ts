import { ENGLISH_RIGHTS } from '../right-names.ts'

/** English for every page, and the shape of every other language. ICU messages; `<b>`-like tags are filled in by the component. */
export const messages = {
  app: {
    name: 'Stock & Photos',
    menu: 'Catalogue with stock',
    connecting: 'Connecting to Bitrix24…',
    outside: {
      title: 'This app lives inside Bitrix24',
      body: 'Stock & Photos shows a product’s pictures and its stock per warehouse. It needs the portal around it and shows nothing on its own.',
      how: 'Open it from the link on a product card, or from Applications in your Bitrix24 menu.',
    },
    silent: {
      title: 'Bitrix24 does not answer',
      body: 'The portal page around this app has not replied. Usually reloading helps; if not, close this panel and open it again.',
      action: 'Reload',
    },
    crash: {
      title: 'Something went wrong in the app',
      body: 'This is our mistake, not yours, and nothing in your portal was changed. Reload the app; if it happens again, send the text below to whoever looks after your apps.',
      action: 'Reload',
      details: 'Error report',
    },
    slow: 'Bitrix24 is taking longer than usual…',
    limited: 'Bitrix24 limits requests at the moment. Waiting until it answers again…',
    openSelfCheck: 'Self-check',
  },
  product: {
    subject: 'Name and details',
    untitled: 'Product {id}',
    id: 'ID {id}',
    article: 'Article {article}',
    xmlId: 'XML ID {xmlId}',
    openCard: 'Open product card',
    asOf: 'As of {time}',
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    kind: {
      simple: 'Product',
      set: 'Set',
      head: 'Product with variations',
      variation: 'Variation',
      'orphan-variation': 'Variation',
      'empty-head': 'Product without variations',
      service: 'Service',
      unknown: 'Unknown kind',
    },
    inactive: 'Inactive',
    canBuyZero: 'May be sold at zero',
    untracked: 'Stock not tracked',
  },
  pictures: {
    title: 'Pictures',
    counter: '{index} of {count}',
    alt: '{product}, picture {index}',
    previous: 'Previous picture',
    next: 'Next picture',
    show: 'Show picture {index}',
    strip: 'All pictures',
    enlarge: 'Enlarge',
    loading: 'Loading the picture',
    none: 'No pictures yet',
    noneHint: 'Pictures added to the product card appear here.',
    noneOfHead: 'The product as a whole has none; its variations may have their own. Choose one to see them.',
    role: { detail: 'Detail picture', preview: 'Preview picture', gallery: 'Gallery picture' },
    ofOther: 'Picture of {owner}',
    ofHead: 'This variation has no pictures of its own. These belong to the product {head}.',
    ofVariation: 'The portal answers with pictures of one variation: {variation}.',
    noneOfBoth: 'Neither this variation nor its product has pictures.',
    subjectOfHead: 'Pictures of the product with variations',
    notOfHeads: 'No pictures of the product as a whole',
    notOfHeadsHint: 'This Bitrix24 gives pictures of single variations only. Choose one to see them.',
    checking: 'Checking why this picture did not load…',
    deleted: 'This picture was deleted from the product.',
    unreachable: 'This picture did not load, and the portal could not be asked why. Refresh to try again.',
    broken: 'This picture cannot be shown: the file is missing or is not an image.',
    subject: 'Pictures',
  },
  viewer: { title: 'Pictures of {product}', close: 'Close', zoomIn: 'Zoom in', zoomOut: 'Zoom out' },
  stock: {
    title: 'Stock by warehouse',
    warehouse: 'Warehouse',
    onHand: 'On hand',
    reserved: 'Reserved',
    available: 'Available',
    unit: 'Unit',
    total: 'Total of {count, plural, one {# warehouse shown} other {# warehouses shown}}',
    table: 'Stock of {product} by warehouse',
    search: 'Find a warehouse',
    onlyWithStock: 'Only with stock',
    noMatch: 'No warehouse matches.',
    showAll: 'Show all',
    narrow: 'On hand {amount} {unit}, reserved {reserved}',
    noRow: 'No record',
    noRowHint: 'This product has never been moved in or out of this warehouse.',
    inactive: 'Inactive',
    nameless: 'Warehouse {id}',
    address: 'Address',
    phone: 'Phone',
    schedule: 'Schedule',
    map: 'Show on map',
    actions: 'Actions',
    recheck: 'Check {name} again',
    rechecking: 'Checking…',
    confirmed: 'Checked at {time}: still {amount}',
    changed: 'Checked at {time}: was {before}, now {now}',
    changedBoth:
      'Checked at {time}: on hand was {amountBefore}, now {amountNow}; reserved was {reservedBefore}, now {reservedNow}',
    rowGone: 'Checked at {time}: there is no record any more',
    warehouseClosed: '{name}, checked at {time}: the portal no longer shows this warehouse to you.',
    recheckFailed: 'Not checked',
    none: 'Never stocked',
    noneHint: 'No warehouse that you can see has a record of this product.',
    noneDenied:
      'There is no record of this product in the warehouses you can see. If it has variations, each of them has its own stock.',
    noWarehouses: 'You cannot see any warehouse',
    noWarehousesHint:
      'This does not mean that the product is out of stock. Warehouses are shown only to people with the right <right></right>.',
    noWarehousesAtAll:
      'The portal lists no warehouse for you, although you are an administrator: most likely none has been created yet.',
    unread: {
      product:
        'The product itself could not be read, so the unit of these amounts, and whether there is more in warehouses that you cannot see, are unknown.',
      unit: 'The unit of these amounts could not be read.',
      inventory:
        'Whether inventory management is on could not be read. If it is off, these amounts may be out of date.',
    },
    elsewhere: '{amount} more on hand in warehouses that you cannot see.',
    notPerWarehouse:
      'The portal counts {amount} on hand in total, but no warehouse that you can see has a record of it: either stock is not kept per warehouse, or all of it lies in warehouses that you cannot see.',
    namesDenied: 'Warehouse names could not be read, so their numbers are shown.',
    inventoryOff:
      'Inventory management is switched off in this portal, so amounts per warehouse may be out of date. The portal itself counts {amount} available in all.',
    inventoryOffUnknown:
      'Inventory management is switched off in this portal, so amounts per warehouse may be out of date.',
    totalClosed: '{amount} available of it lie in inactive warehouses',
    service: 'A service has no stock',
    serviceHint: 'Services are work, not goods: no warehouse holds them.',
    set: 'A set has no stock of its own',
    setUnknown: 'It is put together from its parts. How many the parts allow is not known.',
    setHint: 'It is put together from its parts. The portal counts {amount} available.',
    head: 'Stock is kept per variation',
    headHint: 'This product is sold in variations, and each variation has its own stock.',
    emptyHead: 'This product has no variations left',
    emptyHeadHint: 'Only its variations could be in stock, and none exists.',
    subject: 'Stock by warehouse',
  },
  variations: {
    title: 'Variations',
    stock: 'Stock of the variations',
    subject: 'Variations',
    all: 'All variations',
    allHint: 'Stock side by side',
    available: '{amount} available',
    noRecord: 'Never stocked here',
    unread: 'Stock not read',
    search: 'Find a variation',
    noMatch: 'No variation matches.',
    of: 'Variation of',
    ofClosed: 'Variation of product {id}',
    noBlock: 'The variations could not be found',
    noBlockHint:
      'This product has variations, but the portal does not say where this catalogue keeps them. Its stock is in its variations.',
    empty: 'No variations',
    emptyHint: 'This product is sold in variations, but none exists, so there is no stock to show.',
  },
  problem: {
    retry: 'Try again',
    check: 'Check again',
    details: 'Technical details',
    code: 'Bitrix24 answered to {method}: {code}',
    noCode: 'no code',
    stale: 'What you see is from {time}.',
    denied: {
      title: '{subject}: access denied',
      right: 'You lack the right <right></right>.',
      element: 'This one product is closed to you: its own access permissions do not let you view it.',
      askRight: 'Ask a Bitrix24 administrator to grant it to your role in {place}.',
      grantRight: 'You are an administrator: grant it in {place}.',
      crm: 'You may not read this card of the CRM, or it does not exist any more.',
      askCrm: 'Ask a Bitrix24 administrator for read access to it in the CRM.',
      grantElement:
        'You are an administrator: open this product in the access permissions of the catalogue (CRM → Settings → Inventory access permissions).',
      askElement:
        'Ask a Bitrix24 administrator, or whoever looks after the catalogue, to open this product to you in the access permissions of the catalogue.',
    },
    adminOnly: {
      title: '{subject}: for administrators only',
      body: 'Bitrix24 gives this to portal administrators only.',
    },
    scope: {
      title: '{subject}: the app has no permission',
      body: 'The app was installed without the permission “{scope}”, which it needs for this ({method}). An administrator can grant it by reinstalling or updating the app.',
    },
    notFound: {
      title: '{subject}: not found',
      body: 'Bitrix24 says that it does not exist. It may have been deleted.',
    },
    noMethod: {
      title: '{subject}: not available in this portal',
      body: 'This Bitrix24 does not know the method {method}. It may need an update.',
    },
    busy: {
      title: '{subject}: Bitrix24 is overloaded',
      body: 'The portal has limited requests for a moment. Wait a little and try again.',
    },
    offline: {
      title: '{subject}: no connection',
      body: 'The portal could not be reached. Check your connection and try again.',
    },
    timeout: {
      title: '{subject}: no answer',
      body: 'The portal did not answer in time. Try again.',
    },
    server: {
      title: '{subject}: the portal failed',
      body: 'Bitrix24 met an error of its own. Try again in a moment; if it stays, tell your administrator.',
    },
    malformed: {
      title: '{subject}: unreadable answer',
      body: 'Bitrix24 sent an answer that the app does not understand, so nothing is shown rather than something wrong.',
    },
    unexpected: {
      title: '{subject}: could not be loaded',
      body: 'Bitrix24 refused with an error that the app does not know.',
    },
    unchecked: {
      title: '{subject}: access could not be checked',
      body: 'The portal could not reach the Bitrix24 server that checks access. Try again in a moment.',
    },
    session: {
      title: 'Your session has ended',
      body: 'Bitrix24 no longer accepts this page’s access. Close this panel and open it again, or reload the page.',
    },
  },
  refused: {
    appClosed: {
      title: 'This app is closed to you',
      body: 'Bitrix24 does not let you use Stock & Photos any more.',
      admin:
        'You are an administrator: add yourself to its access list in Applications → Stock & Photos → Access permissions.',
      ask: 'Ask a Bitrix24 administrator to add you to its access list (Applications → Stock & Photos → Access permissions).',
      request:
        'Hello! Please give me access to the app Stock & Photos in our Bitrix24: Applications → Stock & Photos → Access permissions.',
    },
    employeesOnly: {
      title: 'This app is closed to you',
      body: 'Bitrix24 lets only employees of the company use Stock & Photos, and you work in this portal as a guest from outside.',
      admin: 'You are an administrator: put your account into a department in Company → Employees.',
      ask: 'Ask a Bitrix24 administrator: whoever is put into a department (Company → Employees) counts as an employee.',
      request:
        'Hello! The app Stock & Photos in our Bitrix24 is open to employees only. Please put my account into a department if I should use it: Company → Employees.',
    },
    plan: {
      title: 'Your Bitrix24 plan does not include apps',
      body: 'The portal answers apps on commercial plans only.',
      admin: 'You are an administrator: the plan is changed under “My plan”.',
      ask: 'A Bitrix24 administrator can change the plan (“My plan”).',
      request:
        'Hello! The plan of our Bitrix24 does not include apps, so Stock & Photos shows nothing. Could you change the plan, please? It is done under “My plan”.',
    },
    payment: {
      title: 'The app’s subscription has ended',
      body: 'The paid period of Stock & Photos is over, so nothing is shown any more.',
      admin: 'You are an administrator: renew it in Applications → Stock & Photos.',
      ask: 'A Bitrix24 administrator can renew it (Applications → Stock & Photos).',
      request:
        'Hello! The paid period of the app Stock & Photos in our Bitrix24 is over. Could you renew it, please? Applications → Stock & Photos.',
    },
    portalGone: {
      title: 'This portal or app is closed',
      body: 'Bitrix24 says that the portal, or this app in it, was deleted or closed.',
      admin:
        'You are an administrator: look in Applications → Installed whether the app is still there, and install it again if it is not.',
      ask: 'Ask a Bitrix24 administrator whether the app is still installed (Applications → Installed).',
      request:
        'Hello! Bitrix24 says that our portal, or the app Stock & Photos in it, was deleted or closed. Please look in Applications → Installed whether the app is still there, and install it again if it is not.',
    },
    credentials: {
      title: 'Bitrix24 does not recognise this page',
      body: 'What this page shows as its authorization is not accepted. Close this panel and open it again from the portal.',
      admin:
        'If that does not help: you are an administrator, so install the app again in Applications → Stock & Photos.',
      ask: 'If that does not help, ask a Bitrix24 administrator to install the app again (Applications → Stock & Photos).',
      request:
        'Hello! Bitrix24 does not accept the authorization of the app Stock & Photos any more. Please install it again: Applications → Stock & Photos.',
    },
  },
  request: {
    label: 'Request to an administrator',
    copy: 'Copy request',
    copied: 'Copied',
    failed: 'The browser does not allow copying: the text is selected, press Ctrl+C.',
    right:
      'Hello! Please grant my role the right {right} in Bitrix24: {place}. I need it to see “{subject}” of {product} in Stock & Photos.',
    element:
      'Hello! Please open {product} to me in the access permissions of the product catalogue in Bitrix24. I need it to see “{subject}” in Stock & Photos.',
    crm: 'Hello! Please give me read access to {product} in the CRM of our Bitrix24. I need it to see “{subject}” in Stock & Photos.',
    scope:
      'Hello! The app Stock & Photos lacks the permission “{scope}” in our Bitrix24: please update or reinstall it (Applications → Stock & Photos). I need it to see “{subject}” of {product}.',
  },
  copyLink: {
    ofProduct: 'Copy link to this product',
    ofPicture: 'Copy link to this picture',
    hint: 'Opens for everybody in this Bitrix24 who may use the app, from a chat, a task or a comment.',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Press Ctrl+C to copy the selected text.',
    close: 'Close',
    loading: 'Asking for the app’s code…',
  },
  rights: {
    ...ENGLISH_RIGHTS,
    catalogPlace: 'CRM → Settings → Inventory access permissions, section “Product catalog”',
    warehousesPlace: 'CRM → Settings → Inventory access permissions, section “Inventory management”',
  },
}
