import { tick } from 'svelte'

/** Goes to the place on the page that the address names after `#`, once what is being shown is there. */
export async function goToHash(): Promise<void> {
  await tick()
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  place?.closest('details')?.setAttribute('open', '')
  place?.scrollIntoView()
}
