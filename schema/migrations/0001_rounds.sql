-- A round and what was frozen with it: plan, frame, site definitions, codebook, the method's open choices.
-- Secrets are not here: the round's key lives in a file beside the master key, so that no backup of the database
-- can bring a purged round back. `key_check` only tells whether the key at hand is the round's own.
create table round (
  round_id text primary key check (round_id ~ '^[0-9A-Za-z][0-9A-Za-z-]{0,31}$'),
  title text not null,
  study_name text not null,
  invented boolean not null,
  simulated_clock boolean not null,
  window_hours real not null check (window_hours > 0),
  contact text not null,
  choices jsonb not null,
  gate_references jsonb not null,
  frame jsonb not null,
  codebook_hash text not null,
  plan_hash text not null,
  key_check text not null,
  opened_at timestamptz not null,
  purged_at timestamptz,
  disposal_decision text,
  check ((purged_at is null) = (disposal_decision is null))
);

create table sampling_date (
  round_id text not null references round,
  date date not null,
  position smallint not null check (position >= 0),
  off_schedule_reason text,
  collected_late boolean not null default false,
  primary key (round_id, date),
  unique (round_id, position)
);

-- `position` is the order of the frame: of equal contents met on one date, the earlier site's is kept.
create table round_site (
  round_id text not null references round,
  site_id text not null,
  position smallint not null,
  name text not null,
  kind text not null check (kind in ('ads', 'profiles')),
  definition jsonb not null,
  definition_hash text not null,
  primary key (round_id, site_id),
  unique (round_id, position)
);

-- Codebooks as they were when they coded something, so that every code can be explained later.
create table codebook (
  codebook_hash text primary key,
  content jsonb not null,
  first_used_at timestamptz not null default now()
);
