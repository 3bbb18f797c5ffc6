import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { PageAbout } from '../../export/page-parts.ts'
import { addAnswers, type Answering } from '../../http/answers.ts'
import { routes } from '../../http/routes.ts'
import type { Door } from '../state/api.ts'

/** The API of the server, as far as it changes nothing, within the page: the same answers to the same questions. */
export function doorTo(about: PageAbout, dossier: Answering): Door {
  const app = new OpenAPIHono()
  app.openapi(routes.dossier, async (context) => {
    const { articles, selection: fixed, version } = about
    return context.json({ articles, samples: false, fixed, version }, 200)
  })
  app.openapi(routes.interface, async (context) => {
    const { language } = context.req.valid('param')
    const texts = about.texts[language]
    if (texts === undefined) return context.json({ error: `There is no interface in '${language}'.` }, 404)
    const languages = Object.entries(about.texts).map(([code, own]) => [code, own['web.language']])
    return context.json({ language, languages: Object.fromEntries(languages), texts: { ...texts } }, 200)
  })
  addAnswers(app, async () => dossier)
  app.notFound((context) => context.json({ error: `There is nothing at ${context.req.path}.` }, 404))
  app.onError((error, context) =>
    context.json({ error: error.message }, error instanceof HTTPException ? error.status : 500),
  )
  return async (path, init) => app.request(`/api${path}`, init)
}
