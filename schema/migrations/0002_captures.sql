-- Addresses are HMACs under the round's key beside a sealed copy; page bodies are sealed to the round's public key,
-- which the crawler can write to and not read.

create table site_date (
  round_id text not null,
  date date not null,
  site_id text not null,
  state text not null default 'planned'
    check (state in ('planned', 'collecting', 'complete', 'truncated', 'failed', 'missed')),
  reason text,
  planned integer not null default 0,
  reached integer not null default 0,
  refused integer not null default 0,
  lost integer not null default 0,
  pages_http integer not null default 0,
  pages_browser integer not null default 0,
  -- Set by hand or by the drift alarm: the date's values of this site are kept out of every comparison.
  not_comparable text,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (round_id, date, site_id),
  foreign key (round_id, date) references sampling_date,
  foreign key (round_id, site_id) references round_site
);

-- One row per list (a place or a category) of a site: the menu of the website, not anything about a listing.
create table site_list (
  round_id text not null,
  site_id text not null,
  list_key text not null,
  place_label text,
  category_label text,
  primary key (round_id, site_id, list_key),
  foreign key (round_id, site_id) references round_site
);

-- What is to be visited, and by whom. The queue only carries the work; this is where it is written down. A lease
-- is fenced: whoever finishes must hold the token that was handed out last.
create table frontier (
  frontier_id bigint generated always as identity primary key,
  round_id text not null,
  date date not null,
  site_id text not null,
  page_type text not null check (page_type in ('list', 'listing')),
  address_mac bytea not null,
  sealed_address bytea not null,
  list_key text,
  -- Pages into a list, or levels into an index; and how many pages before it brought nothing new.
  depth smallint not null default 0,
  barren smallint not null default 0,
  state text not null default 'waiting' check (state in ('waiting', 'leased', 'done', 'refused', 'lost')),
  reason text,
  attempts smallint not null default 0,
  fence bigint not null default 0,
  lease_until timestamptz,
  retry_at timestamptz,
  unique (round_id, date, site_id, address_mac),
  foreign key (round_id, date, site_id) references site_date
);
create index frontier_open on frontier (round_id, date, site_id, page_type, frontier_id)
  where state in ('waiting', 'leased');

create table hit (
  round_id text not null,
  date date not null,
  site_id text not null,
  list_key text not null,
  address_mac bytea not null,
  primary key (round_id, date, site_id, list_key, address_mac),
  foreign key (round_id, date, site_id) references site_date
);
create index hit_address on hit (round_id, site_id, address_mac);

create table capture_body (
  round_id text not null references round,
  body_mac bytea not null,
  sealed_body bytea not null,
  primary key (round_id, body_mac)
);

create table capture (
  capture_id bigint generated always as identity primary key,
  round_id text not null,
  date date not null,
  site_id text not null,
  address_mac bytea not null,
  page_type text not null check (page_type in ('list', 'listing')),
  outcome text not null,
  way text not null check (way in ('http', 'browser')),
  status smallint,
  content_type text,
  charset text,
  body_mac bytea,
  body_bytes integer not null default 0,
  fetched_at timestamptz not null,
  milliseconds integer not null,
  -- Answered "not modified": the body is that of the round's earlier date.
  not_modified boolean not null default false,
  unique (round_id, date, site_id, address_mac),
  foreign key (round_id, date, site_id) references site_date,
  foreign key (round_id, body_mac) references capture_body,
  check (outcome <> 'good' or body_mac is not null)
);
create index capture_outcome on capture (round_id, date, site_id, page_type, outcome);

-- What a later date of the same round asks with: "has this page changed since?" Sealed, since an entity tag may be a
-- hash of the page.
create table page_validator (
  round_id text not null,
  site_id text not null,
  address_mac bytea not null,
  sealed_validators bytea not null,
  body_mac bytea not null,
  primary key (round_id, site_id, address_mac),
  foreign key (round_id, body_mac) references capture_body
);

-- How pages of a site are fetched where its definition leaves it open, and from how many comparisons that was learnt.
create table site_fetch_choice (
  round_id text not null,
  date date not null,
  site_id text not null,
  page_type text not null check (page_type in ('list', 'listing')),
  way text not null check (way in ('http', 'browser')),
  compared integer not null,
  equal integer not null,
  decided_at timestamptz not null,
  primary key (round_id, date, site_id, page_type),
  foreign key (round_id, date, site_id) references site_date
);

-- Captures are append-only, so that every later stage can be run again from what was met.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger capture_append_only before update or delete on capture
  for each row execute function refuse_change();
