/** Shows a sentence from the body's data attributes in a corner of the page, until it is dismissed. */
export function showNotice(message: 'noToken') {
  const text = document.body.dataset[message] ?? ''
  const shown = document.querySelector('.notice')
  if (shown) return

  const notice = document.createElement('div')
  notice.className = 'notice'
  notice.setAttribute('role', 'alert')
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-label', document.body.dataset.closeLabel ?? '')
  button.textContent = '×'
  button.addEventListener('click', () => notice.remove())
  notice.append(text, button)
  document.body.append(notice)
}
