-- Append-only and chained: each entry's hash covers the one before, so that an edit or a deletion is found.
create table audit_entry (
  sequence bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null unique
);
create trigger audit_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_no_truncate before truncate on audit_entry
  for each statement execute function refuse_change();
