/** English for the variations of a product and the stock of all of them; loaded with them. */
export const messages = {
  picker: {
    subject: 'Variations',
    all: 'All variations',
    allHint: 'Stock side by side',
    available: '{amount} available',
    noRecord: 'No record',
    unread: 'Stock not read',
    search: 'Find a variation',
    noMatch: 'No variation matches.',
    noBlock: 'The variations could not be found',
    noBlockHint:
      'This product has variations, but the portal does not say where this catalogue keeps them. Its stock is in its variations.',
    empty: 'No variations',
    emptyHint: 'This product is sold in variations, but none exists, so there is no stock to show.',
  },
  matrix: {
    subject: 'Stock of the variations',
    label: 'Stock of the variations of {product} by warehouse',
    figure: 'Amount to show',
    variation: 'Variation',
    total: 'Total',
    totalOf: 'Total of {count, plural, one {# variation} other {# variations}}',
    choose: 'Show {name}',
    loading: 'Loading',
    failed: 'Could not be read',
    stopped: 'Not read',
    reading: 'Reading: {done, number} of {count, plural, one {# variation} other {# variations}}.',
    readSoFar: 'Stopped after {done, number} of {count, plural, one {# variation} other {# variations}}.',
    stop: 'Stop',
    goOn: 'Read the rest',
    leftOut:
      '{count, plural, one {# warehouse without any record is} other {# warehouses without any record are}} left out.',
    incomplete:
      'Totals are without {count, plural, one {# variation whose stock is not known} other {# variations whose stock is not known}} yet.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying. The text is selected: press Ctrl+C.',
    copyLabel: 'Table as text',
    download: 'CSV',
    downloadLabel: 'Download as CSV',
    noStockHint: 'No variation has anything on hand in the warehouses that you can see.',
    none: 'Never stocked',
    noneHint: 'No warehouse that you can see has a record of any variation.',
    unseen:
      'The portal counts {amount} more on hand: in warehouses that you cannot see, or not kept per warehouse.',
    inventoryOff:
      'Inventory management is switched off in this portal, so amounts per warehouse may be out of date.',
  },
}
