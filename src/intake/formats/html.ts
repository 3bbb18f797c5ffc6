import type { Articles, Surroundings } from '../format.ts'
import { largestPage, pageArticle } from '../page/page-article.ts'
import { wholeOf, type ReceivedFile } from '../received-file.ts'

/** A web page as a browser saves it ("HTML only"). */
export default async function* html(file: ReceivedFile, { pack }: Surroundings): Articles {
  const bytes = await wholeOf(file, 'a web page', largestPage)
  yield pageArticle(bytes, file.name, { url: null, charset: null }, pack)
}
