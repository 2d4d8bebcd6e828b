// For a test of what is said while the database is away: nobody listens at this address.
process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/nothing';
