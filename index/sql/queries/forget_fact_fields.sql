-- in: :document
DELETE FROM fact_fields WHERE document = :document
