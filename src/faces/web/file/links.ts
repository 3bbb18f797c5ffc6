/**
 * Has every link to an address of the pages lead to the file itself, now and whenever one is drawn: from `/articles/3f2a` to `#/articles/3f2a`. So
 * it can be copied, or opened beside this one.
 */
export function keepLinksInFile(): void {
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element) turn(target)
      for (const node of addedNodes) {
        if (node instanceof Element) [node, ...node.querySelectorAll('a')].forEach(turn)
      }
    }
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['href'] })
}

function turn(element: Element): void {
  // Of a page or of a drawing.
  const href = element.localName === 'a' ? element.getAttribute('href') : null
  if (href?.startsWith('/')) element.setAttribute('href', `#${href}`)
}
