-- The language in which a person last used tab or bot goes before the directory.
ALTER TABLE "person" ADD COLUMN "seen_language" TEXT;
