/** What can be looked at by moving and zooming; pixels, from the corner of it. */
export interface Looked {
  move(across: number, down: number): void
  zoom(factor: number, at: { x: number; y: number }): void
}

/** So many pixels a hand may stray that only wants to press. */
const stray = 4

/**
 * Lets one look around in a drawing: drag it with the mouse or a finger, pull two fingers apart, turn the wheel with Ctrl to zoom and sideways
 * to move. What is pressed without moving is clicked as ever.
 */
export function looking(looked: Looked): (node: Element) => () => void {
  return (node) => {
    let held: readonly { readonly id: number; readonly x: number; readonly y: number }[] = []
    let dragged = 0
    const at = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = node.getBoundingClientRect()
      return { x: clientX - left, y: clientY - top }
    }

    function onDown(event: PointerEvent) {
      held = [...held, { id: event.pointerId, ...at(event) }]
      if (held.length === 1) dragged = 0
    }

    function onMove(event: PointerEvent) {
      const own = ({ id }: { id: number }) => id === event.pointerId
      const before = held.find(own)
      if (before === undefined) return
      const now = at(event)
      const other = held.find((one) => !own(one))
      held = held.map((one) => (own(one) ? { ...one, ...now } : one))
      dragged += Math.hypot(now.x - before.x, now.y - before.y)
      if (dragged <= stray) return
      // Only now: what is held gets the click, and not the link that is pressed.
      if (!node.hasPointerCapture(event.pointerId)) node.setPointerCapture(event.pointerId)
      if (other === undefined) looked.move(now.x - before.x, now.y - before.y)
      else {
        const apart = ({ x, y }: { x: number; y: number }) =>
          Math.max(Math.hypot(x - other.x, y - other.y), 1)
        looked.zoom(apart(now) / apart(before), other)
      }
    }

    const letGo = ({ pointerId }: PointerEvent) => (held = held.filter(({ id }) => id !== pointerId))

    function onClick(event: MouseEvent) {
      if (dragged <= stray) return
      event.preventDefault()
      event.stopPropagation()
    }

    function onWheel(event: WheelEvent) {
      const sideways = event.shiftKey ? event.deltaY + event.deltaX : event.deltaX
      if (event.ctrlKey || event.metaKey) looked.zoom(Math.exp(-event.deltaY / 200), at(event))
      else if (Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY))) looked.move(-sideways, 0)
      else return
      event.preventDefault()
    }

    const listeners = {
      pointerdown: onDown,
      pointermove: onMove,
      pointerup: letGo,
      pointercancel: letGo,
      dblclick: (event: MouseEvent) => looked.zoom(2, at(event)),
    }
    for (const [name, listener] of Object.entries(listeners))
      node.addEventListener(name, listener as EventListener)
    node.addEventListener('click', onClick as EventListener, { capture: true })
    // A wheel that turns over the drawing must be able to keep the page from moving.
    node.addEventListener('wheel', onWheel as EventListener, { passive: false })
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        node.removeEventListener(name, listener as EventListener)
      node.removeEventListener('click', onClick as EventListener, { capture: true })
      node.removeEventListener('wheel', onWheel as EventListener)
    }
  }
}
