import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { endDoubtful, knowBeginning } from './old-rows.ts';

/**
 * What made the tables as they are, by name and in order of the names. A migration that was released never changes;
 * a new one is added below it. Only types that SQLite and PostgreSQL share.
 */
export const migrations: Record<string, Migration> = {
  '001_first_tables': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('subscription')
        .addColumn('team', 'text', column => column.notNull())
        .addColumn('channel', 'text', column => column.notNull())
        .addColumn('time', 'text', column => column.notNull())
        .addColumn('zone', 'text', column => column.notNull())
        .addColumn('created_by', 'text', column => column.notNull())
        .addColumn('next_due_at', 'bigint', column => column.notNull())
        .addPrimaryKeyConstraint('subscription_pk', ['team', 'channel'])
        .execute();
      await db.schema.createIndex('subscription_due').on('subscription').column('next_due_at').execute();
      await db.schema
        .createTable('digest_run')
        .addColumn('team', 'text', column => column.notNull())
        .addColumn('channel', 'text', column => column.notNull())
        .addColumn('local_date', 'text', column => column.notNull())
        .addColumn('number', 'integer', column => column.notNull())
        .addColumn('key', 'text', column => column.notNull().unique())
        .addColumn('due_at', 'bigint', column => column.notNull())
        .addColumn('expires_at', 'bigint', column => column.notNull())
        .addColumn('state', 'text', column => column.notNull())
        .addColumn('attempts', 'integer', column => column.notNull())
        .addColumn('not_before', 'bigint', column => column.notNull())
        .addColumn('maybe_sent_at', 'bigint')
        .addColumn('tellings', 'text', column => column.notNull())
        .addColumn('message_ts', 'text')
        .addColumn('error', 'text')
        .addPrimaryKeyConstraint('digest_run_pk', ['team', 'channel', 'local_date', 'number'])
        .execute();
      await db.schema.createIndex('digest_run_state').on('digest_run').column('state').execute();
      await db.schema
        .createTable('told')
        .addColumn('team', 'text', column => column.notNull())
        .addColumn('channel', 'text', column => column.notNull())
        .addColumn('file', 'text', column => column.notNull())
        .addColumn('sha256', 'text', column => column.notNull())
        .addColumn('told_at', 'bigint', column => column.notNull())
        .addPrimaryKeyConstraint('told_pk', ['team', 'channel', 'file', 'sha256'])
        .execute();
      await db.schema
        .createTable('inbox')
        .addColumn('key', 'text', column => column.primaryKey())
        .addColumn('state', 'text', column => column.notNull())
        .addColumn('payload', 'text')
        .addColumn('received_at', 'bigint', column => column.notNull())
        .execute();
      await db.schema.createIndex('inbox_received').on('inbox').columns(['state', 'received_at']).execute();
    },
  },
  '002_article_versions': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('article_versions')
        .addColumn('sha256', 'text', column => column.primaryKey())
        .addColumn('file', 'text', column => column.notNull())
        .addColumn('number', 'text', column => column.notNull())
        .addColumn('text', 'text', column => column.notNull())
        .addColumn('read_at', 'text', column => column.notNull())
        .execute();
    },
  },
  '003_digests_that_last': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .alterTable('subscription')
        .addColumn('weekdays', 'text', column => column.notNull().defaultTo('1234567'))
        .execute();
      await db.schema
        .alterTable('subscription')
        .addColumn('sign_of_life', 'integer', column => column.notNull().defaultTo(1))
        .execute();
      await db.schema
        .alterTable('subscription')
        .addColumn('created_at', 'bigint', column => column.notNull().defaultTo(0))
        .execute();
      await db.schema.alterTable('subscription').addColumn('paused_at', 'bigint').execute();
      await db.schema.alterTable('subscription').addColumn('paused_by', 'text').execute();
      await db.schema.alterTable('subscription').addColumn('paused_error', 'text').execute();
      await db.schema.alterTable('digest_run').addColumn('content', 'text').execute();
      await db.schema
        .alterTable('digest_run')
        .addColumn('parts', 'text', column => column.notNull().defaultTo('[]'))
        .execute();
      await endDoubtful(db, Date.now());
      await knowBeginning(db, Date.now());
      await db.schema
        .createIndex('digest_run_claimed')
        .unique()
        .on('digest_run')
        .columns(['team', 'channel'])
        .where(sql.ref('state'), '=', sql.lit('sending'))
        .execute();
      await db.schema
        .alterTable('inbox')
        .addColumn('attempts', 'integer', column => column.notNull().defaultTo(0))
        .execute();
      await db.schema.alterTable('inbox').addColumn('lease_until', 'bigint').execute();
      await db.schema.alterTable('inbox').addColumn('maybe_sent_at', 'bigint').execute();
      // What was cut off before there were leases bears no mark by which its answer could be found.
      await sql`update inbox set state = 'unknown', payload = null where state = 'working'`.execute(db);
    },
  },
  '004_what_people_asked': {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable('turn')
        .addColumn('id', 'text', column => column.notNull())
        .addColumn('team', 'text', column => column.notNull())
        .addColumn('channel', 'text', column => column.notNull())
        .addColumn('thread', 'text')
        .addColumn('person', 'text', column => column.notNull())
        .addColumn('via', 'text', column => column.notNull())
        .addColumn('typed', 'text', column => column.notNull())
        .addColumn('question', 'text', column => column.notNull())
        .addColumn('outcome', 'text', column => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('said_at', 'bigint', column => column.notNull())
        .addPrimaryKeyConstraint('turn_pk', ['team', 'id'])
        .execute();
      await db.schema.createIndex('turn_person').on('turn').columns(['team', 'person', 'said_at']).execute();
      await db.schema
        .createIndex('turn_outcome')
        .on('turn')
        .columns(['team', 'outcome', 'said_at'])
        .execute();
      await db.schema
        .createTable('conversation')
        .addColumn('team', 'text', column => column.notNull())
        .addColumn('channel', 'text', column => column.notNull())
        .addColumn('thread', 'text', column => column.notNull())
        .addColumn('person', 'text', column => column.notNull())
        .addColumn('carried', 'text', column => column.notNull())
        .addColumn('interrupted', 'integer', column => column.notNull())
        .addColumn('carried_at', 'bigint', column => column.notNull())
        .addPrimaryKeyConstraint('conversation_pk', ['team', 'channel', 'thread', 'person'])
        .execute();
      await db.schema
        .createTable('feedback')
        .addColumn('team', 'text', column => column.notNull())
        .addColumn('person', 'text', column => column.notNull())
        .addColumn('turn', 'text', column => column.notNull())
        .addColumn('verdict', 'text', column => column.notNull())
        .addColumn('question', 'text', column => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('comment', 'text')
        .addColumn('given_at', 'bigint', column => column.notNull())
        .addPrimaryKeyConstraint('feedback_pk', ['team', 'turn', 'person'])
        .execute();
      await db.schema
        .createTable('watch')
        .addColumn('id', 'text', column => column.primaryKey())
        .addColumn('team', 'text', column => column.notNull())
        .addColumn('person', 'text', column => column.notNull())
        .addColumn('question', 'text', column => column.notNull())
        .addColumn('question_sha256', 'text', column => column.notNull())
        .addColumn('state', 'text', column => column.notNull())
        .addColumn('asked_at', 'bigint', column => column.notNull())
        .addColumn('attempts', 'integer', column => column.notNull())
        .addColumn('lease_until', 'bigint')
        .addColumn('maybe_sent_at', 'bigint')
        .execute();
      await db.schema.createIndex('watch_state').on('watch').column('state').execute();
      // A question that was told may be watched again. An index of PostgreSQL takes no whole question, which can be of any length.
      await db.schema
        .createIndex('watch_open')
        .unique()
        .on('watch')
        .columns(['team', 'person', 'question_sha256'])
        .where(sql.ref('state'), 'in', sql`('open', 'sending')`)
        .execute();
      await db.schema
        .createTable('mute')
        .addColumn('team', 'text', column => column.notNull())
        .addColumn('channel', 'text', column => column.notNull())
        .addColumn('muted_by', 'text', column => column.notNull())
        .addColumn('muted_at', 'bigint', column => column.notNull())
        .addPrimaryKeyConstraint('mute_pk', ['team', 'channel'])
        .execute();
    },
  },
};
