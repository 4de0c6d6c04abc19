-- What captures say. A content is one exact extracted text; the two HMACs are those of its normalised form (direct
-- copies) and of the form in which places, contacts, prices and dates are masked (one seller's multi-place listing).

create table content (
  content_id bigint generated always as identity primary key,
  round_id text not null references round,
  text_mac bytea not null,
  copy_mac bytea not null,
  seller_mac bytea not null,
  shared_words integer not null,
  sealed_text bytea not null,
  unique (round_id, text_mac)
);
create index content_copy on content (round_id, copy_mac);
create index content_seller on content (round_id, seller_mac);

-- The words of a content's masked form as numbers under a seed of the round's key, in order: what near copies are
-- found by. Sealed like the text, since a language gives numbered words away by their frequencies.
create table content_sketch (
  content_id bigint primary key references content on delete cascade,
  round_id text not null references round,
  words integer not null,
  sealed_words bytea not null
);

-- Contacts exist outside the sealed body only as these tokens, HMACs under the round's contact key.
create table contact_token (
  content_id bigint not null references content on delete cascade,
  round_id text not null references round,
  kind text not null check (kind in ('phone', 'email', 'handle')),
  token bytea not null,
  primary key (content_id, kind, token)
);
create index contact_token_value on contact_token (round_id, token);

create table extraction (
  capture_id bigint primary key references capture,
  round_id text not null references round,
  -- 'failed': the page could not be read at all; never retried by itself, always reported.
  outcome text not null check (outcome in ('extracted', 'empty', 'failed')),
  content_id bigint references content,
  rules text not null,
  check ((outcome = 'extracted') = (content_id is not null))
);
create index extraction_content on extraction (content_id);
-- A page met again unchanged is not opened again.
create index capture_listing_body on capture (round_id, body_mac) where page_type = 'listing';

create table coding (
  content_id bigint not null references content on delete cascade,
  codebook_hash text not null references codebook,
  round_id text not null references round,
  -- Under which date and site it was read: those at which the content was first met, by date, then frame order. When
  -- an earlier one turns up, the coding is made again, so that the order of work never shows in a code.
  context_date date not null,
  context_site_id text not null,
  states_under_age boolean not null,
  sealed_wording bytea not null,
  coded_at timestamptz not null default now(),
  primary key (content_id, codebook_hash)
);
create index coding_round on coding (round_id, codebook_hash);

-- Ids, codes and offsets only; the wording itself is sealed beside the coding.
create table coded_value (
  content_id bigint not null,
  codebook_hash text not null,
  variable text not null,
  ordinal smallint not null,
  state text not null check (state in ('coded', 'notStated', 'uncodable')),
  code text,
  subcode text,
  rule text,
  source text check (source in ('field', 'text', 'site')),
  part text,
  span_start integer,
  span_end integer,
  conflict boolean not null default false,
  primary key (content_id, codebook_hash, variable, ordinal),
  foreign key (content_id, codebook_hash) references coding on delete cascade,
  check ((state = 'coded') = (code is not null))
);

-- The places that a site's own lists are for, read by the same resolver.
create table list_place (
  round_id text not null,
  site_id text not null,
  list_key text not null,
  codebook_hash text not null references codebook,
  code text not null,
  primary key (round_id, site_id, list_key, codebook_hash),
  foreign key (round_id, site_id, list_key) references site_list
);

-- A listing that states an age under 18 leaves every table and file; it is referred the same day. Ids only.
create table safeguarding_referral (
  round_id text not null references round,
  capture_id bigint not null references capture,
  found_at timestamptz not null default now(),
  referred_at timestamptz,
  primary key (round_id, capture_id)
);
