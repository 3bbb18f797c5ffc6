/** A reader for tests that can read nothing. */
export default function readChunk({ articles }) {
  return articles.map(({ name }) => ({ message: `${name}: it is full of holes` }))
}
