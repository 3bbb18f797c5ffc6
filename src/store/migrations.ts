import { randomUUID } from 'node:crypto'
import { sql, type Kysely, type Migration } from 'kysely'
import { differencesOf } from './database.ts'

/** Every form the tables have had, in order. A released one is never edited: a change is a new one at the end. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-articles-and-record': {
    async up(db: Kysely<unknown>) {
      const differences = differencesOf(db)
      await db.schema
        .createTable('originals')
        .addColumn('sha256', 'text', (column) => column.primaryKey())
        .addColumn('bytes', differences.bytes, (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('readings')
        .addColumn('number', differences.number, (column) => differences.numbered(column.primaryKey()))
        .addColumn('article', 'text', (column) => column.notNull().unique())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('original', 'text', (column) => column.notNull())
        .addColumn('hints', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('engine', 'text', (column) => column.notNull())
        .addColumn('pack', 'text', (column) => column.notNull())
        .addColumn('json', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('readings_by_original').on('readings').column('original').execute()
      await db.schema
        .createTable('generations')
        .addColumn('number', differences.number, (column) => column.notNull())
        .execute()
      await sql`insert into generations values (0)`.execute(db)
      await db.schema
        .createTable('records')
        .addColumn('generation', differences.number, (column) => column.notNull())
        .addColumn('engine', 'text', (column) => column.notNull())
        .addColumn('json', 'text', (column) => column.notNull())
        .execute()
      await differences.createStems(db)
    },
  },
  '002-shelves': {
    async up(db: Kysely<unknown>) {
      const differences = differencesOf(db)
      await db.schema.dropTable('records').execute()
      await db.schema
        .createTable('changes')
        .addColumn('number', differences.number, (column) => differences.numbered(column.primaryKey()))
        .addColumn('article', 'text', (column) => column.notNull())
        .execute()
      await sql`insert into changes (article) select article from readings order by number`.execute(db)
      await db.schema
        .createTable('linkings')
        .addColumn('engine', 'text', (column) => column.notNull())
        .execute()
      await sql`insert into linkings values ('')`.execute(db)
      await db.schema
        .createTable('shelf_rows')
        .addColumn('number', differences.number, (column) => differences.numbered(column.primaryKey()))
        .addColumn('shelf', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('json', 'text', (column) => column.notNull())
        .addUniqueConstraint('shelf_rows_by_id', ['shelf', 'id'])
        .execute()
      await sql`create table shelf_keys (
        shelf text not null, key ${differences.sorted} not null, "row" ${sql.raw(differences.number)} not null,
        primary key (shelf, key, "row")
      ) ${differences.keyed}`.execute(db)
    },
  },
  '003-judgements': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('judgements')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('json', 'text', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('judged')
        .addColumn('judgement', 'text', (column) => column.notNull())
        .addColumn('article', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('judged_by_article', ['article', 'judgement'])
        .execute()
      await db.schema.createIndex('judged_by_judgement').on('judged').column('judgement').execute()
    },
  },
  '004-received': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('readings').addColumn('received', 'text').execute()
      await db.schema.createIndex('readings_by_received').on('readings').column('received').execute()
    },
  },
  '005-places-on-shelves': {
    async up(db: Kysely<unknown>) {
      const differences = differencesOf(db)
      // What is on shelves is linked anew, and a place is read sooner where it stands before what may be long.
      await sql`delete from shelf_keys`.execute(db)
      await db.schema.dropTable('shelf_rows').execute()
      await sql`update linkings set engine = ''`.execute(db)
      await db.schema
        .createTable('shelf_rows')
        .addColumn('number', differences.number, (column) => differences.numbered(column.primaryKey()))
        .addColumn('shelf', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('place', differences.sorted)
        .addColumn('json', 'text', (column) => column.notNull())
        .addUniqueConstraint('shelf_rows_by_id', ['shelf', 'id'])
        .execute()
      await db.schema.createIndex('readings_by_language').on('readings').column('language').execute()
      await sql`create index shelf_rows_by_place on shelf_rows (shelf, place) where place is not null`.execute(
        db,
      )
    },
  },
  '006-removed': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('removals')
        .addColumn('article', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('original', 'text', (column) => column.notNull())
        .addColumn('received', 'text')
        .addColumn('hints', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('engine', 'text', (column) => column.notNull())
        .addColumn('pack', 'text', (column) => column.notNull())
        .addColumn('json', 'text', (column) => column.notNull())
        .addColumn('removed', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('removals_by_original').on('removals').column('original').execute()
      await db.schema.createIndex('removals_by_received').on('removals').column('received').execute()
      await db.schema
        .createTable('tombstones')
        .addColumn('article', 'text', (column) => column.primaryKey())
        .addColumn('original', 'text')
        .addColumn('purged', 'text', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('tombstones_by_original').on('tombstones').column('original').execute()
    },
  },
  '007-earlier-readings': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('earlier_readings')
        .addColumn('article', 'text', (column) => column.primaryKey())
        .addColumn('engine', 'text', (column) => column.notNull())
        .addColumn('pack', 'text', (column) => column.notNull())
        .addColumn('json', 'text', (column) => column.notNull())
        .execute()
    },
  },
  '008-facets': {
    async up(db: Kysely<unknown>) {
      const differences = differencesOf(db)
      await db.schema
        .createTable('facets')
        .addColumn('reading', differences.number, (column) => column.primaryKey())
        .addColumn('row', differences.number, (column) => column.notNull())
        .addColumn('earliest', differences.sorted, (column) => column.notNull())
        .addColumn('latest', differences.sorted, (column) => column.notNull())
        .execute()
      await db.schema
        .createIndex('facets_by_day')
        .on('facets')
        .columns(['earliest', 'reading', 'latest', 'row'])
        .execute()
    },
  },
  '009-jobs': {
    async up(db: Kysely<unknown>) {
      const differences = differencesOf(db)
      await db.schema
        .createTable('jobs')
        .addColumn('number', differences.number, (column) => differences.numbered(column.primaryKey()))
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('original', 'text', (column) => column.notNull())
        .addColumn('received', 'text')
        .addColumn('hints', 'text', (column) => column.notNull())
        .addColumn('round', 'integer', (column) => column.notNull())
        .addColumn('sent', 'integer', (column) => column.notNull())
        .addColumn('reason', 'text')
        .execute()
      await db.schema.createIndex('jobs_by_original').on('jobs').column('original').execute()
      await db.schema.createIndex('jobs_by_received').on('jobs').column('received').execute()
      await db.schema.createIndex('jobs_by_turn').on('jobs').columns(['sent', 'number']).execute()
      await db.schema
        .createTable('dossiers')
        .addColumn('id', 'text', (column) => column.notNull())
        .execute()
      await sql`insert into dossiers values (${randomUUID().replaceAll('-', '')})`.execute(db)
      await db.schema
        .createTable('paces')
        .addColumn('minute', differences.sorted as never, (column) => column.primaryKey())
        .addColumn('added', 'integer', (column) => column.notNull())
        .addColumn('failed', 'integer', (column) => column.notNull())
        .execute()
    },
  },
  '010-linkings-counted': {
    async up(db: Kysely<unknown>) {
      const { number } = differencesOf(db)
      await db.schema
        .alterTable('linkings')
        .addColumn('number', number, (column) => column.notNull().defaultTo(0))
        .execute()
    },
  },
  '011-changes-with-reasons': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('changes').addColumn('reason', 'text').execute()
    },
  },
}
