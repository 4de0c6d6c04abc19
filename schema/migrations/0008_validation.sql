-- Validation by human coders. Ids and codes in clear, comments sealed; no text, no address. An item keeps the content
-- that was the listing's own when the sample was drawn, so that coder and machine are held to the same text.
create table validation_sample (
  round_id text not null references round,
  sample smallint not null check (sample > 0),
  seed text not null,
  size integer not null,
  stratified_by text not null check (stratified_by in ('none', 'variable', 'site', 'kind')),
  codebook_hash text not null references codebook,
  drawn_at timestamptz not null default now(),
  scored_at timestamptz,
  primary key (round_id, sample)
);

-- Positions are the order shown. Listings are rebuilt whole, so an item only names one: it counts as long as the
-- round has that listing, and leaves with it.
create table validation_item (
  round_id text not null,
  sample smallint not null,
  position smallint not null check (position > 0),
  listing_id bytea not null,
  content_id bigint not null references content on delete cascade,
  primary key (round_id, sample, position),
  unique (round_id, sample, listing_id),
  foreign key (round_id, sample) references validation_sample on delete cascade
);

create table validation_coder (
  round_id text not null,
  sample smallint not null,
  coder text not null,
  ordinal smallint not null,
  primary key (round_id, sample, coder),
  unique (round_id, sample, ordinal),
  foreign key (round_id, sample) references validation_sample on delete cascade
);

-- A coder's way in: good once. Only the token's hash is here.
create table validation_link (
  token_hash bytea primary key,
  round_id text not null,
  sample smallint not null,
  coder text not null,
  expires_at timestamptz not null,
  redeemed_at timestamptz,
  foreign key (round_id, sample, coder) references validation_coder on delete cascade
);

create table validation_coding (
  round_id text not null,
  sample smallint not null,
  position smallint not null,
  coder text not null,
  coded_at timestamptz not null default now(),
  sealed_comment bytea,
  primary key (round_id, sample, position, coder),
  foreign key (round_id, sample, position) references validation_item on delete cascade,
  foreign key (round_id, sample, coder) references validation_coder
);

create table validation_code (
  round_id text not null,
  sample smallint not null,
  position smallint not null,
  coder text not null,
  variable text not null,
  ordinal smallint not null,
  state text not null check (state in ('coded', 'notStated', 'uncodable')),
  code text,
  primary key (round_id, sample, position, coder, variable, ordinal),
  foreign key (round_id, sample, position, coder) references validation_coding on delete cascade,
  check ((state = 'coded') = (code is not null))
);

-- Agreement, aggregated: the only table of these that the dashboard's own role reads, beside the sample's plan.
create table validation_score (
  round_id text not null,
  sample smallint not null,
  reader text not null,
  reference text not null,
  variable text not null,
  category text not null default '',
  statistic text not null,
  value double precision,
  lower_bound double precision,
  upper_bound double precision,
  n integer not null,
  withheld boolean not null,
  primary key (round_id, sample, reader, reference, variable, category, statistic),
  foreign key (round_id, sample) references validation_sample on delete cascade,
  check (not withheld or value is null)
);

do $$
begin
  if not exists (select from pg_roles where rolname = 'ogonblick_dashboard') then return; end if;
  grant select on validation_score to ogonblick_dashboard;
  grant select (round_id, sample, size, stratified_by, drawn_at, scored_at) on validation_sample to ogonblick_dashboard;
end $$;
