import { tick } from 'svelte'
import { route } from './route.svelte.ts'

/** Goes to the place on the page that the address names after `#`, once what is being shown is there. */
export async function goToHash(): Promise<void> {
  await tick()
  const place = document.getElementById(route().hash)
  place?.closest('details')?.setAttribute('open', '')
  place?.scrollIntoView()
}
