-- Exact cells stay inside; published cells are what pages and files are made of. A cell's dimensions stand in
-- columns, '' where a dimension is not used, so that they can be one primary key.

create table exact_cell (
  round_id text not null references round,
  series text not null check (series in ('reconstructed', 'linked')),
  coding text not null check (coding in ('all', 'fieldsOnly')),
  measure text not null,
  geography text not null,
  date text not null default '',
  site_id text not null default '',
  kind text not null default '',
  variable text not null default '',
  category text not null default '',
  variable2 text not null default '',
  category2 text not null default '',
  count integer not null check (count >= 0),
  key_sum bigint not null check (key_sum between 0 and 4294967295),
  primary key (round_id, series, coding, measure, geography, date, site_id, kind, variable, category, variable2, category2)
);

create table published_cell (
  round_id text not null references round,
  series text not null check (series in ('reconstructed', 'linked')),
  coding text not null check (coding in ('all', 'fieldsOnly')),
  measure text not null,
  geography text not null,
  date text not null default '',
  site_id text not null default '',
  kind text not null default '',
  variable text not null default '',
  category text not null default '',
  variable2 text not null default '',
  category2 text not null default '',
  count integer not null check (count >= 0 and count not in (1, 2)),
  primary key (round_id, series, coding, measure, geography, date, site_id, kind, variable, category, variable2, category2)
);

-- Figures derived from published cells alone: shares, intervals, bounds, changes between rounds.
create table round_statistic (
  round_id text not null references round,
  compared_round_id text not null default '',
  series text not null,
  statistic text not null,
  geography text not null,
  date text not null default '',
  site_id text not null default '',
  kind text not null default '',
  variable text not null default '',
  category text not null default '',
  value double precision,
  lower_bound double precision,
  upper_bound double precision,
  n integer,
  missing integer,
  verdict text not null default '',
  primary key (round_id, compared_round_id, series, statistic, geography, date, site_id, kind, variable, category)
);

-- When a round was last computed, with what, and a hash of everything it published.
create table release (
  round_id text primary key references round,
  computed_at timestamptz not null,
  codebook_hash text not null references codebook,
  after_date date not null,
  release_hash text not null
);

-- The published rounds of 2014 and 2020: aggregates with source and page; what was not published has a reason.
create table published_round_figure (
  published_round text not null,
  table_id text not null,
  variable text not null default '',
  category text not null default '',
  value double precision,
  unit text not null,
  n integer,
  missing integer,
  reason_sv text,
  reason_en text,
  source text not null,
  note_sv text,
  note_en text,
  primary key (published_round, table_id, variable, category),
  check ((value is null) = (reason_sv is not null))
);

-- Operational counts per date: pages and appearances, not listings.
create table date_count (
  round_id text not null,
  date date not null,
  hits integer not null,
  captures integer not null,
  list_pages integer not null,
  primary key (round_id, date),
  foreign key (round_id, date) references sampling_date
);
