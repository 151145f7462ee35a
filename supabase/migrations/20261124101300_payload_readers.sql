-- Readers of payload fields. Any json may come: each reader answers with a typed value or refuses with the full path of
-- the field. `under` is the path so far and ends with a dot.
create function private.read_text(
  source jsonb, field text, longest integer, under text default '', required boolean default true,
  missing text default 'field_required'
) returns text language plpgsql set search_path = '' as $$
declare
  said jsonb := source -> field;
  words text;
begin
  if jsonb_typeof(said) not in ('string', 'null') then
    perform private.refuse(422, 'field_invalid', under || field, 'Give a text.');
  end if;
  words := nullif(btrim(said #>> '{}', E' \t\r\n'), '');
  if words is null and required then
    perform private.refuse(422, missing, under || field, 'Fill in this field.');
  elsif char_length(words) > longest then
    perform private.refuse(422, 'field_too_long', under || field, format('Use at most %s characters.', longest));
  end if;
  return words;
end
$$;
comment on function private.read_text is 'A trimmed text; blank counts as missing.';

create function private.read_choice(
  source jsonb, field text, choices text[], under text default '', required boolean default true
) returns text language plpgsql set search_path = '' as $$
declare
  said text := private.read_text(source, field, 1000, under, required);
begin
  if said <> all (choices) then
    perform private.refuse(422, 'field_invalid', under || field, 'Use one of: ' || array_to_string(choices, ', ') || '.');
  end if;
  return said;
end
$$;
comment on function private.read_choice is 'One of a few words.';

create function private.read_uuid(source jsonb, field text, under text default '', required boolean default true)
returns uuid language plpgsql set search_path = '' as $$
declare
  said text := private.read_text(source, field, 1000, under, required);
begin
  if said !~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then
    perform private.refuse(422, 'field_invalid', under || field, 'Give an id as this installation writes it.');
  end if;
  return said::uuid;
end
$$;
comment on function private.read_uuid is 'An id.';

create function private.read_integer(
  source jsonb, field text, low integer, high integer, under text default '', required boolean default true
) returns integer language plpgsql set search_path = '' as $$
declare
  said jsonb := nullif(source -> field, 'null');
begin
  if said is null then
    if required then
      perform private.refuse(422, 'field_required', under || field, 'Fill in this field.');
    end if;
    return null;
  end if;
  -- Apart, because a condition may be evaluated in any order and the cast must not meet a text.
  if jsonb_typeof(said) = 'number' then
    if said::numeric = trunc(said::numeric) and said::numeric between low and high then
      return said::numeric::integer;
    end if;
  end if;
  perform private.refuse(422, 'field_invalid', under || field, format('Give a whole number from %s to %s.', low, high));
  return null;
end
$$;
comment on function private.read_integer is 'A whole number within bounds; a number written as text is none.';

create function private.read_boolean(source jsonb, field text, under text default '') returns boolean
language plpgsql set search_path = '' as $$
declare
  said jsonb := nullif(source -> field, 'null');
begin
  if jsonb_typeof(said) <> 'boolean' then
    perform private.refuse(422, 'field_invalid', under || field, 'Say true or false.');
  end if;
  return said::boolean;
end
$$;
comment on function private.read_boolean is 'True, false, or null when nothing was said.';

create function private.read_moment(source jsonb, field text, under text default '') returns timestamptz
language plpgsql set search_path = '' as $$
declare
  said text := private.read_text(source, field, 1000, under);
  moment timestamptz;
begin
  if said ~ '^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d(:?\d\d)?)$' then
    begin
      moment := said::timestamptz;
    exception when data_exception then
      moment := null;
    end;
  end if;
  if moment is null or moment not between '2000-01-01Z' and '2200-01-01Z' then
    perform private.refuse(422, 'date_invalid', under || field, 'Give a date and time with its time zone.');
  end if;
  return moment;
end
$$;
comment on function private.read_moment is 'A point in time, written with its offset so that nobody has to guess the zone.';

create function private.read_email(source jsonb, field text, required boolean default true) returns text
language plpgsql set search_path = '' as $$
declare
  said text := lower(private.read_text(source, field, 254, '', required));
begin
  if said !~ '^[^\s@]+@[^\s@]+$' then
    perform private.refuse(422, 'field_invalid', field, 'Give an e-mail address.');
  end if;
  return said;
end
$$;
comment on function private.read_email is 'An address in lower case.';

create function private.read_list(
  source jsonb, field text, most integer, under text default '', required boolean default true
) returns jsonb language plpgsql set search_path = '' as $$
declare
  said jsonb := nullif(source -> field, 'null');
begin
  if said is null and not required then
    return '[]';
  elsif said is null then
    perform private.refuse(422, 'field_required', under || field, 'Give a list.');
  elsif jsonb_typeof(said) <> 'array' then
    perform private.refuse(422, 'field_invalid', under || field, 'Give a list.');
  elsif jsonb_array_length(said) > most then
    perform private.refuse(422, 'field_too_long', under || field, format('Give at most %s entries.', most));
  end if;
  return said;
end
$$;
comment on function private.read_list is 'A list, empty when it may be missing.';

create function private.need_object(said jsonb, path text, allowed text[] default null) returns void
language plpgsql set search_path = '' as $$
declare
  stray text;
begin
  if said is null or said = 'null' then
    perform private.refuse(422, 'field_required', path, 'Give an object.');
  elsif jsonb_typeof(said) <> 'object' then
    perform private.refuse(422, 'field_invalid', path, 'Give an object.');
  end if;
  select k into stray from jsonb_object_keys(said) k where k <> all (allowed) limit 1;
  if stray is not null then
    perform private.refuse(422, 'payload_invalid', path || '.' || left(stray, 100), 'Leave out this field; it has no meaning here.');
  end if;
end
$$;
comment on function private.need_object is 'Refuses what is no object, and fields that would be dropped in silence.';

revoke all on all functions in schema private from public, anon;
