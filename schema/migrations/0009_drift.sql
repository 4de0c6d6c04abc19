-- Whether a site's date was read as the dates before it: counts per site and field, what was found to have changed,
-- and what follows. Counts and ids only.

create table fill_rate (
  round_id text not null,
  date date not null,
  site_id text not null,
  field text not null,
  signal text not null,
  filled integer not null check (filled >= 0),
  n integer not null check (n >= filled),
  primary key (round_id, date, site_id, field, signal),
  foreign key (round_id, date, site_id) references site_date
);

-- Open while `decision` is null: the values of `quarantines` that the site's pages gave at the date are not published.
create table drift_alarm (
  round_id text not null,
  date date not null,
  site_id text not null,
  field text not null,
  signal text not null,
  seen real not null,
  expected real not null,
  n integer not null,
  quarantines text[] not null,
  found_at timestamptz not null default now(),
  decision text check (decision in ('accepted', 'mended')),
  decided_at timestamptz,
  reason text,
  primary key (round_id, date, site_id, field),
  foreign key (round_id, date, site_id) references site_date,
  check ((decision is null) = (decided_at is null))
);

-- Contents met at dates under alarm only, with the variables that are not to be believed of them.
create table quarantined_value (
  round_id text not null references round,
  content_id bigint not null references content on delete cascade,
  variable text not null,
  primary key (content_id, variable)
);
create index quarantined_value_round on quarantined_value (round_id);

-- A listing whose address was met at a good date of the round as well: what it says there stands for this capture.
create table borrowed_content (
  capture_id bigint primary key references capture,
  round_id text not null references round,
  content_id bigint not null references content on delete cascade
);
create index borrowed_content_round on borrowed_content (round_id);

-- A definition that was mended after a change of template: it reads the pages of this date and of those after it.
create table mended_definition (
  round_id text not null,
  site_id text not null,
  from_date date not null,
  definition jsonb not null,
  definition_hash text not null,
  reason text not null,
  mended_at timestamptz not null default now(),
  primary key (round_id, site_id, from_date),
  foreign key (round_id, site_id) references round_site,
  foreign key (round_id, from_date) references sampling_date
);

do $$
begin
  if not exists (select from pg_roles where rolname = 'ogonblick_dashboard') then return; end if;
  grant select (round_id, date, site_id, field, signal, found_at, decision, decided_at, reason) on drift_alarm
    to ogonblick_dashboard;
  grant select on mended_definition to ogonblick_crawler;
end $$;
