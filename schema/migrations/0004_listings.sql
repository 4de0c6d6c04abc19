-- The reconstructed series: unique listings. Rebuilt whole from contents, hits and codes; ids are HMACs under the
-- round's key and so the same after every rebuild, in any order.

create table listing (
  round_id text not null references round,
  listing_id bytea not null,
  record_key bigint not null check (record_key between 0 and 4294967295),
  kept_content_id bigint not null references content,
  site_id text not null,
  kind text not null check (kind in ('ads', 'profiles')),
  first_date date not null,
  municipality text,
  county text,
  place_rule text not null,
  -- How many captures it stands for, the kept one included.
  copies integer not null,
  primary key (round_id, listing_id)
);

create table listing_content (
  round_id text not null,
  content_id bigint not null references content on delete cascade,
  listing_id bytea not null,
  -- One content makes one listing, except where copies are chosen to be kept apart by site.
  primary key (round_id, content_id, listing_id),
  foreign key (round_id, listing_id) references listing on delete cascade
);

create table presence (
  round_id text not null,
  listing_id bytea not null,
  date date not null,
  primary key (round_id, listing_id, date),
  foreign key (round_id, listing_id) references listing on delete cascade
);

-- Every place a unique listing was aimed at, and since when: the second of the two counts of geography.
create table listing_place (
  round_id text not null,
  listing_id bytea not null,
  code text not null,
  first_date date not null,
  from_site_list boolean not null,
  primary key (round_id, listing_id, code),
  foreign key (round_id, listing_id) references listing on delete cascade
);

-- The linked series stands beside it. Links are claims with a method and a score, so that a better linker can
-- replace them.
create table listing_link (
  round_id text not null,
  earlier_id bytea not null,
  later_id bytea not null,
  method text not null,
  score real not null check (score between 0 and 1),
  primary key (round_id, earlier_id, later_id, method),
  foreign key (round_id, earlier_id) references listing on delete cascade,
  foreign key (round_id, later_id) references listing on delete cascade
);

create table linked_group (
  round_id text not null references round,
  group_id bytea not null,
  record_key bigint not null check (record_key between 0 and 4294967295),
  first_date date not null,
  members integer not null,
  set_aside text,
  primary key (round_id, group_id)
);

create table linked_group_member (
  round_id text not null,
  listing_id bytea not null,
  group_id bytea not null,
  primary key (round_id, listing_id),
  foreign key (round_id, group_id) references linked_group on delete cascade,
  foreign key (round_id, listing_id) references listing on delete cascade
);

-- The round's total under every alternative of the method's open choices, from the same pass. Exact, with the sum of
-- record keys, so that it can be protected like any other cell; pages never read it from here.
create table choice_effect (
  round_id text not null references round,
  choice text not null,
  alternative text not null,
  geography text not null,
  count integer not null check (count >= 0),
  key_sum bigint not null check (key_sum between 0 and 4294967295),
  primary key (round_id, choice, alternative, geography)
);

-- Linked groups take the id of their oldest listing, so that a group that only grows keeps its name from date to
-- date. Where a run joins or parts what an earlier run had, it is written here: the drift between the runs.
create table linked_group_change (
  round_id text not null references round,
  up_to date not null,
  earlier_group bytea not null,
  later_group bytea not null,
  kind text not null check (kind in ('merged', 'split')),
  listings integer not null,
  primary key (round_id, up_to, earlier_group, later_group)
);

-- What linking did not believe, for the round's report: operational counts.
create table link_report (
  round_id text primary key references round,
  up_to date not null,
  checked_pairs integer not null,
  buckets_cut_short integer not null,
  texts_set_aside integer not null,
  contacts_passed_over integer not null,
  groups_set_aside integer not null
);
