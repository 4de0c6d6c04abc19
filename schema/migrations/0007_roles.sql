-- Two narrow roles. The crawler writes captures and cannot read them back; the dashboard reads what is published and
-- what is operational, never listings, codes or exact cells. Where the connecting user may not create roles, the
-- owner connects for all three and `status` says so.
do $$
begin
  if not exists (select from pg_roles where rolname = 'ogonblick_crawler') then
    create role ogonblick_crawler nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'ogonblick_dashboard') then
    create role ogonblick_dashboard nologin;
  end if;
  execute format('grant ogonblick_crawler to %I', current_user);
  execute format('grant ogonblick_dashboard to %I', current_user);
exception when insufficient_privilege then
  raise notice 'roles not created: the connecting user may not create roles';
  return;
end $$;

do $$
begin
  if not exists (select from pg_roles where rolname = 'ogonblick_crawler') then return; end if;
  execute format('grant usage on schema %I to ogonblick_crawler, ogonblick_dashboard', current_schema());
  grant select on round, sampling_date, round_site to ogonblick_crawler;
  grant select, insert, update on site_date, frontier, page_validator, site_fetch_choice to ogonblick_crawler;
  grant select, insert on site_list, hit to ogonblick_crawler;
  grant insert on capture_body, capture to ogonblick_crawler;
  grant select (capture_id, round_id, date, site_id, address_mac, page_type, outcome, way, body_mac, not_modified)
    on capture to ogonblick_crawler;
  grant select (round_id, body_mac) on capture_body to ogonblick_crawler;
  grant select on round, sampling_date, round_site, site_date, published_cell, round_statistic, release,
    published_round_figure, codebook, date_count to ogonblick_dashboard;
end $$;
