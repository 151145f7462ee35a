export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      assignments: {
        Row: {
          competency_id: string;
          due_at: string;
          end_reason: string | null;
          ended_at: string | null;
          id: string;
          interview_id: string;
          kind: string;
          loop_id: string;
          member_id: string;
          release_id: string;
          round_id: string;
          started_at: string | null;
          submitted_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          competency_id: string;
          due_at: string;
          end_reason?: string | null;
          ended_at?: string | null;
          id?: string;
          interview_id: string;
          kind?: string;
          loop_id: string;
          member_id: string;
          release_id: string;
          round_id: string;
          started_at?: string | null;
          submitted_at?: string | null;
        };
        Update: {
          competency_id?: string;
          due_at?: string;
          end_reason?: string | null;
          ended_at?: string | null;
          id?: string;
          interview_id?: string;
          kind?: string;
          loop_id?: string;
          member_id?: string;
          release_id?: string;
          round_id?: string;
          started_at?: string | null;
          submitted_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'assignments_competency';
            columns: ['release_id', 'competency_id'];
            isOneToOne: false;
            referencedRelation: 'release_competencies';
            referencedColumns: ['release_id', 'competency_id'];
          },
          {
            foreignKeyName: 'assignments_interview';
            columns: ['interview_id', 'loop_id', 'round_id'];
            isOneToOne: false;
            referencedRelation: 'interviews';
            referencedColumns: ['id', 'loop_id', 'round_id'];
          },
          {
            foreignKeyName: 'assignments_loop';
            columns: ['loop_id', 'release_id'];
            isOneToOne: false;
            referencedRelation: 'loops';
            referencedColumns: ['id', 'release_id'];
          },
          {
            foreignKeyName: 'assignments_member_id_fkey';
            columns: ['member_id'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
        ];
      };
      audit_log: {
        Row: {
          action: string;
          actor_id: string | null;
          at: string;
          hash: string;
          loop_id: string | null;
          payload_hash: string;
          prev_hash: string;
          seq: number;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          actor_id?: string | null;
          at: string;
          hash: string;
          loop_id?: string | null;
          payload_hash: string;
          prev_hash: string;
          seq: number;
        };
        Update: {
          action?: string;
          actor_id?: string | null;
          at?: string;
          hash?: string;
          loop_id?: string | null;
          payload_hash?: string;
          prev_hash?: string;
          seq?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'audit_log_actor_id_fkey';
            columns: ['actor_id'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'audit_log_loop_id_fkey';
            columns: ['loop_id'];
            isOneToOne: false;
            referencedRelation: 'loops';
            referencedColumns: ['id'];
          },
        ];
      };
      audit_payloads: {
        Row: {
          payload: NonNullable<Json>;
          salt: string;
          seq: number;
        };
        ComputedFields: never;
        Insert: {
          payload: NonNullable<Json>;
          salt: string;
          seq: number;
        };
        Update: {
          payload?: NonNullable<Json>;
          salt?: string;
          seq?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'audit_payloads_seq_fkey';
            columns: ['seq'];
            isOneToOne: true;
            referencedRelation: 'audit_log';
            referencedColumns: ['seq'];
          },
        ];
      };
      calibrated_ratings: {
        Row: {
          assignment_id: string;
          author_id: string;
          competency_id: string;
          created_at: string;
          id: string;
          loop_id: string;
          rating: number;
          reason: string;
          release_id: string;
        };
        ComputedFields: never;
        Insert: {
          assignment_id: string;
          author_id: string;
          competency_id: string;
          created_at?: string;
          id?: string;
          loop_id: string;
          rating: number;
          reason: string;
          release_id: string;
        };
        Update: {
          assignment_id?: string;
          author_id?: string;
          competency_id?: string;
          created_at?: string;
          id?: string;
          loop_id?: string;
          rating?: number;
          reason?: string;
          release_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'calibrated_ratings_assignment_id_fkey';
            columns: ['assignment_id'];
            isOneToOne: false;
            referencedRelation: 'scorecards';
            referencedColumns: ['assignment_id'];
          },
          {
            foreignKeyName: 'calibrated_ratings_author_id_fkey';
            columns: ['author_id'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'calibrated_ratings_competency';
            columns: ['release_id', 'competency_id'];
            isOneToOne: false;
            referencedRelation: 'release_competencies';
            referencedColumns: ['release_id', 'competency_id'];
          },
          {
            foreignKeyName: 'calibrated_ratings_loop';
            columns: ['loop_id', 'release_id'];
            isOneToOne: false;
            referencedRelation: 'loops';
            referencedColumns: ['id', 'release_id'];
          },
        ];
      };
      candidate_contacts: {
        Row: {
          candidate_id: string;
          email: string;
        };
        ComputedFields: never;
        Insert: {
          candidate_id: string;
          email: string;
        };
        Update: {
          candidate_id?: string;
          email?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'candidate_contacts_candidate_id_fkey';
            columns: ['candidate_id'];
            isOneToOne: true;
            referencedRelation: 'candidates';
            referencedColumns: ['id'];
          },
        ];
      };
      candidates: {
        Row: {
          created_at: string;
          id: string;
          kind: string;
          member_id: string | null;
          name: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          kind: string;
          member_id?: string | null;
          name: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          kind?: string;
          member_id?: string | null;
          name?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'candidates_member_id_fkey';
            columns: ['member_id'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
        ];
      };
      decisions: {
        Row: {
          against_threshold_reason: string | null;
          decided_at: string;
          decided_by: string;
          id: string;
          level_id: string | null;
          loop_id: string;
          outcome: string;
          participants: string[];
          rationale: string;
          release_id: string;
          reopen_reason: string | null;
          reopened_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          against_threshold_reason?: string | null;
          decided_at?: string;
          decided_by: string;
          id?: string;
          level_id?: string | null;
          loop_id: string;
          outcome: string;
          participants?: string[];
          rationale: string;
          release_id: string;
          reopen_reason?: string | null;
          reopened_at?: string | null;
        };
        Update: {
          against_threshold_reason?: string | null;
          decided_at?: string;
          decided_by?: string;
          id?: string;
          level_id?: string | null;
          loop_id?: string;
          outcome?: string;
          participants?: string[];
          rationale?: string;
          release_id?: string;
          reopen_reason?: string | null;
          reopened_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'decisions_decided_by_fkey';
            columns: ['decided_by'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'decisions_level';
            columns: ['release_id', 'level_id'];
            isOneToOne: false;
            referencedRelation: 'release_levels';
            referencedColumns: ['release_id', 'level_id'];
          },
          {
            foreignKeyName: 'decisions_loop';
            columns: ['loop_id', 'release_id'];
            isOneToOne: false;
            referencedRelation: 'loops';
            referencedColumns: ['id', 'release_id'];
          },
        ];
      };
      development_plans: {
        Row: {
          author_id: string;
          competency_id: string;
          created_at: string;
          loop_id: string;
          release_id: string;
          text: string;
        };
        ComputedFields: never;
        Insert: {
          author_id: string;
          competency_id: string;
          created_at?: string;
          loop_id: string;
          release_id: string;
          text: string;
        };
        Update: {
          author_id?: string;
          competency_id?: string;
          created_at?: string;
          loop_id?: string;
          release_id?: string;
          text?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'development_plans_author_id_fkey';
            columns: ['author_id'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'development_plans_competency';
            columns: ['release_id', 'competency_id'];
            isOneToOne: false;
            referencedRelation: 'release_competencies';
            referencedColumns: ['release_id', 'competency_id'];
          },
          {
            foreignKeyName: 'development_plans_loop';
            columns: ['loop_id', 'release_id'];
            isOneToOne: false;
            referencedRelation: 'loops';
            referencedColumns: ['id', 'release_id'];
          },
        ];
      };
      framework_releases: {
        Row: {
          content: NonNullable<Json>;
          framework_id: string;
          hash: string;
          id: string;
          number: number;
          published_at: string;
          published_by: string | null;
          threshold_at_least: number;
          threshold_below: number;
        };
        ComputedFields: never;
        Insert: {
          content: NonNullable<Json>;
          framework_id: string;
          hash: string;
          id?: string;
          number: number;
          published_at?: string;
          published_by?: string | null;
          threshold_at_least: number;
          threshold_below: number;
        };
        Update: {
          content?: NonNullable<Json>;
          framework_id?: string;
          hash?: string;
          id?: string;
          number?: number;
          published_at?: string;
          published_by?: string | null;
          threshold_at_least?: number;
          threshold_below?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'framework_releases_published_by_fkey';
            columns: ['published_by'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
        ];
      };
      interviews: {
        Row: {
          id: string;
          loop_id: string;
          minutes: number;
          mode: string;
          place: string | null;
          round_id: string;
          starts_at: string;
          state: string;
          state_reason: string | null;
        };
        ComputedFields: never;
        Insert: {
          id?: string;
          loop_id: string;
          minutes: number;
          mode: string;
          place?: string | null;
          round_id: string;
          starts_at: string;
          state?: string;
          state_reason?: string | null;
        };
        Update: {
          id?: string;
          loop_id?: string;
          minutes?: number;
          mode?: string;
          place?: string | null;
          round_id?: string;
          starts_at?: string;
          state?: string;
          state_reason?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'interviews_loop_id_fkey';
            columns: ['loop_id'];
            isOneToOne: false;
            referencedRelation: 'loops';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'interviews_round';
            columns: ['round_id', 'loop_id'];
            isOneToOne: false;
            referencedRelation: 'rounds';
            referencedColumns: ['id', 'loop_id'];
          },
        ];
      };
      loops: {
        Row: {
          assessed_level_id: string;
          at_lowest: boolean;
          candidate_id: string;
          closed_at: string | null;
          closing_reason: string | null;
          id: string;
          opening_id: string;
          ramp_up: boolean;
          ramp_up_reason: string | null;
          release_id: string;
          started_at: string;
          started_by: string;
          target_level_id: string;
          unseal_reason: string | null;
          unsealed_at: string | null;
          unsealed_by: string | null;
        };
        ComputedFields: never;
        Insert: {
          assessed_level_id: string;
          at_lowest: boolean;
          candidate_id: string;
          closed_at?: string | null;
          closing_reason?: string | null;
          id?: string;
          opening_id: string;
          ramp_up: boolean;
          ramp_up_reason?: string | null;
          release_id: string;
          started_at?: string;
          started_by: string;
          target_level_id: string;
          unseal_reason?: string | null;
          unsealed_at?: string | null;
          unsealed_by?: string | null;
        };
        Update: {
          assessed_level_id?: string;
          at_lowest?: boolean;
          candidate_id?: string;
          closed_at?: string | null;
          closing_reason?: string | null;
          id?: string;
          opening_id?: string;
          ramp_up?: boolean;
          ramp_up_reason?: string | null;
          release_id?: string;
          started_at?: string;
          started_by?: string;
          target_level_id?: string;
          unseal_reason?: string | null;
          unsealed_at?: string | null;
          unsealed_by?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'loops_applies';
            columns: ['opening_id', 'candidate_id'];
            isOneToOne: false;
            referencedRelation: 'opening_candidates';
            referencedColumns: ['opening_id', 'candidate_id'];
          },
          {
            foreignKeyName: 'loops_assessed';
            columns: ['release_id', 'assessed_level_id'];
            isOneToOne: false;
            referencedRelation: 'release_levels';
            referencedColumns: ['release_id', 'level_id'];
          },
          {
            foreignKeyName: 'loops_candidate_id_fkey';
            columns: ['candidate_id'];
            isOneToOne: false;
            referencedRelation: 'candidates';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'loops_opening_id_fkey';
            columns: ['opening_id'];
            isOneToOne: false;
            referencedRelation: 'openings';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'loops_release';
            columns: ['release_id'];
            isOneToOne: false;
            referencedRelation: 'framework_releases';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'loops_started_by_fkey';
            columns: ['started_by'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'loops_target';
            columns: ['release_id', 'target_level_id'];
            isOneToOne: false;
            referencedRelation: 'release_levels';
            referencedColumns: ['release_id', 'level_id'];
          },
          {
            foreignKeyName: 'loops_unsealed_by_fkey';
            columns: ['unsealed_by'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
        ];
      };
      member_roles: {
        Row: {
          id: string;
          member_id: string;
          opening_id: string | null;
          role: string;
          valid_until: string | null;
        };
        ComputedFields: never;
        Insert: {
          id?: string;
          member_id: string;
          opening_id?: string | null;
          role: string;
          valid_until?: string | null;
        };
        Update: {
          id?: string;
          member_id?: string;
          opening_id?: string | null;
          role?: string;
          valid_until?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'member_roles_member_id_fkey';
            columns: ['member_id'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'member_roles_opening_exists';
            columns: ['opening_id'];
            isOneToOne: false;
            referencedRelation: 'openings';
            referencedColumns: ['id'];
          },
        ];
      };
      members: {
        Row: {
          created_at: string;
          deactivated_at: string | null;
          email: string;
          id: string;
          language: string;
          name: string;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          deactivated_at?: string | null;
          email: string;
          id?: string;
          language?: string;
          name: string;
          user_id?: string | null;
        };
        Update: {
          created_at?: string;
          deactivated_at?: string | null;
          email?: string;
          id?: string;
          language?: string;
          name?: string;
          user_id?: string | null;
        };
        Relationships: [];
      };
      opening_candidates: {
        Row: {
          added_at: string;
          added_by: string;
          candidate_id: string;
          opening_id: string;
        };
        ComputedFields: never;
        Insert: {
          added_at?: string;
          added_by: string;
          candidate_id: string;
          opening_id: string;
        };
        Update: {
          added_at?: string;
          added_by?: string;
          candidate_id?: string;
          opening_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'opening_candidates_added_by_fkey';
            columns: ['added_by'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'opening_candidates_candidate_id_fkey';
            columns: ['candidate_id'];
            isOneToOne: false;
            referencedRelation: 'candidates';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'opening_candidates_opening_id_fkey';
            columns: ['opening_id'];
            isOneToOne: false;
            referencedRelation: 'openings';
            referencedColumns: ['id'];
          },
        ];
      };
      opening_competencies: {
        Row: {
          competency_id: string;
          must_reach_reason: string | null;
          opening_id: string;
          release_id: string;
        };
        ComputedFields: never;
        Insert: {
          competency_id: string;
          must_reach_reason?: string | null;
          opening_id: string;
          release_id: string;
        };
        Update: {
          competency_id?: string;
          must_reach_reason?: string | null;
          opening_id?: string;
          release_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'opening_competencies_known';
            columns: ['release_id', 'competency_id'];
            isOneToOne: false;
            referencedRelation: 'release_competencies';
            referencedColumns: ['release_id', 'competency_id'];
          },
          {
            foreignKeyName: 'opening_competencies_release';
            columns: ['opening_id', 'release_id'];
            isOneToOne: false;
            referencedRelation: 'openings';
            referencedColumns: ['id', 'release_id'];
          },
        ];
      };
      opening_plans: {
        Row: {
          competency_id: string;
          member_id: string;
          opening_id: string;
        };
        ComputedFields: never;
        Insert: {
          competency_id: string;
          member_id: string;
          opening_id: string;
        };
        Update: {
          competency_id?: string;
          member_id?: string;
          opening_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'opening_plans_assessed';
            columns: ['opening_id', 'competency_id'];
            isOneToOne: true;
            referencedRelation: 'opening_competencies';
            referencedColumns: ['opening_id', 'competency_id'];
          },
          {
            foreignKeyName: 'opening_plans_member_id_fkey';
            columns: ['member_id'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'opening_plans_opening_id_fkey';
            columns: ['opening_id'];
            isOneToOne: false;
            referencedRelation: 'openings';
            referencedColumns: ['id'];
          },
        ];
      };
      openings: {
        Row: {
          closed_at: string | null;
          competencies_reason: string | null;
          country: string;
          created_at: string;
          created_by: string;
          id: string;
          interview_minutes: number;
          location: string | null;
          release_id: string;
          seats: number;
          target_level_id: string;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          closed_at?: string | null;
          competencies_reason?: string | null;
          country: string;
          created_at?: string;
          created_by: string;
          id?: string;
          interview_minutes: number;
          location?: string | null;
          release_id: string;
          seats?: number;
          target_level_id: string;
          title: string;
        };
        Update: {
          closed_at?: string | null;
          competencies_reason?: string | null;
          country?: string;
          created_at?: string;
          created_by?: string;
          id?: string;
          interview_minutes?: number;
          location?: string | null;
          release_id?: string;
          seats?: number;
          target_level_id?: string;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'openings_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'members';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'openings_length';
            columns: ['release_id', 'interview_minutes'];
            isOneToOne: false;
            referencedRelation: 'release_lengths';
            referencedColumns: ['release_id', 'minutes'];
          },
          {
            foreignKeyName: 'openings_level';
            columns: ['release_id', 'target_level_id'];
            isOneToOne: false;
            referencedRelation: 'release_levels';
            referencedColumns: ['release_id', 'level_id'];
          },
          {
            foreignKeyName: 'openings_release_id_fkey';
            columns: ['release_id'];
            isOneToOne: false;
            referencedRelation: 'framework_releases';
            referencedColumns: ['id'];
          },
        ];
      };
      rating_statistics: {
        Row: {
          competency_id: string;
          id: string;
          level_id: string;
          mode: string;
          quarter: string;
          rating: number;
          release_id: string;
        };
        ComputedFields: never;
        Insert: {
          competency_id: string;
          id?: string;
          level_id: string;
          mode: string;
          quarter: string;
          rating: number;
          release_id: string;
        };
        Update: {
          competency_id?: string;
          id?: string;
          level_id?: string;
          mode?: string;
          quarter?: string;
          rating?: number;
          release_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'rating_statistics_competency';
            columns: ['release_id', 'competency_id'];
            isOneToOne: false;
            referencedRelation: 'release_competencies';
            referencedColumns: ['release_id', 'competency_id'];
          },
          {
            foreignKeyName: 'rating_statistics_level';
            columns: ['release_id', 'level_id'];
            isOneToOne: false;
            referencedRelation: 'release_levels';
            referencedColumns: ['release_id', 'level_id'];
          },
        ];
      };
      recruiter_notes: {
        Row: {
          assignment_id: string;
          loop_id: string;
          text: string;
        };
        ComputedFields: never;
        Insert: {
          assignment_id: string;
          loop_id: string;
          text: string;
        };
        Update: {
          assignment_id?: string;
          loop_id?: string;
          text?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'recruiter_notes_assignment_id_fkey';
            columns: ['assignment_id'];
            isOneToOne: true;
            referencedRelation: 'scorecards';
            referencedColumns: ['assignment_id'];
          },
          {
            foreignKeyName: 'recruiter_notes_loop_id_fkey';
            columns: ['loop_id'];
            isOneToOne: false;
            referencedRelation: 'loops';
            referencedColumns: ['id'];
          },
        ];
      };
      release_competencies: {
        Row: {
          competency_id: string;
          position: number;
          release_id: string;
        };
        ComputedFields: never;
        Insert: {
          competency_id: string;
          position: number;
          release_id: string;
        };
        Update: {
          competency_id?: string;
          position?: number;
          release_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'release_competencies_release_id_fkey';
            columns: ['release_id'];
            isOneToOne: false;
            referencedRelation: 'framework_releases';
            referencedColumns: ['id'];
          },
        ];
      };
      release_evidence_kinds: {
        Row: {
          kind_id: string;
          release_id: string;
          sources: string[];
        };
        ComputedFields: never;
        Insert: {
          kind_id: string;
          release_id: string;
          sources: string[];
        };
        Update: {
          kind_id?: string;
          release_id?: string;
          sources?: string[];
        };
        Relationships: [
          {
            foreignKeyName: 'release_evidence_kinds_release_id_fkey';
            columns: ['release_id'];
            isOneToOne: false;
            referencedRelation: 'framework_releases';
            referencedColumns: ['id'];
          },
        ];
      };
      release_lengths: {
        Row: {
          core_questions: number;
          minutes: number;
          release_id: string;
        };
        ComputedFields: never;
        Insert: {
          core_questions: number;
          minutes: number;
          release_id: string;
        };
        Update: {
          core_questions?: number;
          minutes?: number;
          release_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'release_lengths_release_id_fkey';
            columns: ['release_id'];
            isOneToOne: false;
            referencedRelation: 'framework_releases';
            referencedColumns: ['id'];
          },
        ];
      };
      release_levels: {
        Row: {
          level_id: string;
          position: number;
          release_id: string;
        };
        ComputedFields: never;
        Insert: {
          level_id: string;
          position: number;
          release_id: string;
        };
        Update: {
          level_id?: string;
          position?: number;
          release_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'release_levels_release_id_fkey';
            columns: ['release_id'];
            isOneToOne: false;
            referencedRelation: 'framework_releases';
            referencedColumns: ['id'];
          },
        ];
      };
      release_questions: {
        Row: {
          competency_id: string;
          kind: string;
          position: number;
          question_id: string;
          release_id: string;
        };
        ComputedFields: never;
        Insert: {
          competency_id: string;
          kind: string;
          position: number;
          question_id: string;
          release_id: string;
        };
        Update: {
          competency_id?: string;
          kind?: string;
          position?: number;
          question_id?: string;
          release_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'release_questions_release_id_competency_id_fkey';
            columns: ['release_id', 'competency_id'];
            isOneToOne: false;
            referencedRelation: 'release_competencies';
            referencedColumns: ['release_id', 'competency_id'];
          },
        ];
      };
      release_signals: {
        Row: {
          competency_ids: string[] | null;
          kind: string;
          release_id: string;
          signal_id: string;
        };
        ComputedFields: never;
        Insert: {
          competency_ids?: string[] | null;
          kind: string;
          release_id: string;
          signal_id: string;
        };
        Update: {
          competency_ids?: string[] | null;
          kind?: string;
          release_id?: string;
          signal_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'release_signals_release_id_fkey';
            columns: ['release_id'];
            isOneToOne: false;
            referencedRelation: 'framework_releases';
            referencedColumns: ['id'];
          },
        ];
      };
      rounds: {
        Row: {
          id: string;
          loop_id: string;
          opened_at: string | null;
          outcome: string | null;
          outcome_reason: string | null;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          id?: string;
          loop_id: string;
          opened_at?: string | null;
          outcome?: string | null;
          outcome_reason?: string | null;
          position: number;
        };
        Update: {
          id?: string;
          loop_id?: string;
          opened_at?: string | null;
          outcome?: string | null;
          outcome_reason?: string | null;
          position?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'rounds_loop_id_fkey';
            columns: ['loop_id'];
            isOneToOne: false;
            referencedRelation: 'loops';
            referencedColumns: ['id'];
          },
        ];
      };
      scorecard_answers: {
        Row: {
          assignment_id: string;
          competency_id: string;
          key: string;
          question_id: string | null;
          release_id: string;
          revision: number;
          updated_at: string;
          value: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          assignment_id: string;
          competency_id: string;
          key: string;
          question_id?: never;
          release_id: string;
          revision: number;
          updated_at?: string;
          value: NonNullable<Json>;
        };
        Update: {
          assignment_id?: string;
          competency_id?: string;
          key?: string;
          question_id?: never;
          release_id?: string;
          revision?: number;
          updated_at?: string;
          value?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: 'scorecard_answers_assignment_id_fkey';
            columns: ['assignment_id'];
            isOneToOne: false;
            referencedRelation: 'scorecards';
            referencedColumns: ['assignment_id'];
          },
          {
            foreignKeyName: 'scorecard_answers_question';
            columns: ['release_id', 'competency_id', 'question_id'];
            isOneToOne: false;
            referencedRelation: 'release_questions';
            referencedColumns: ['release_id', 'competency_id', 'question_id'];
          },
        ];
      };
      scorecard_versions: {
        Row: {
          assignment_id: string;
          content: NonNullable<Json>;
          created_at: string;
          hash: string;
          reason: string | null;
          submission_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          assignment_id: string;
          content: NonNullable<Json>;
          created_at?: string;
          hash: string;
          reason?: string | null;
          submission_id: string;
          version: number;
        };
        Update: {
          assignment_id?: string;
          content?: NonNullable<Json>;
          created_at?: string;
          hash?: string;
          reason?: string | null;
          submission_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'scorecard_versions_assignment_id_fkey';
            columns: ['assignment_id'];
            isOneToOne: false;
            referencedRelation: 'scorecards';
            referencedColumns: ['assignment_id'];
          },
        ];
      };
      scorecards: {
        Row: {
          assignment_id: string;
          author_id: string;
          competency_id: string;
          evidence: Json | null;
          heard: Json | null;
          kind: string;
          loop_id: string;
          not_observed_reason: string | null;
          rating: number | null;
          release_id: string;
          revision: number;
          round_id: string;
          submission_id: string | null;
          submitted_at: string | null;
          version: number;
          why: string | null;
        };
        ComputedFields: never;
        Insert: {
          assignment_id: string;
          author_id: string;
          competency_id: string;
          evidence?: Json | null;
          heard?: Json | null;
          kind: string;
          loop_id: string;
          not_observed_reason?: string | null;
          rating?: number | null;
          release_id: string;
          revision?: number;
          round_id: string;
          submission_id?: string | null;
          submitted_at?: string | null;
          version?: number;
          why?: string | null;
        };
        Update: {
          assignment_id?: string;
          author_id?: string;
          competency_id?: string;
          evidence?: Json | null;
          heard?: Json | null;
          kind?: string;
          loop_id?: string;
          not_observed_reason?: string | null;
          rating?: number | null;
          release_id?: string;
          revision?: number;
          round_id?: string;
          submission_id?: string | null;
          submitted_at?: string | null;
          version?: number;
          why?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'scorecards_assignment';
            columns: [
              'assignment_id',
              'loop_id',
              'round_id',
              'release_id',
              'competency_id',
              'author_id',
              'kind',
            ];
            isOneToOne: false;
            referencedRelation: 'assignments';
            referencedColumns: [
              'id',
              'loop_id',
              'round_id',
              'release_id',
              'competency_id',
              'member_id',
              'kind',
            ];
          },
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      add_candidate: { Args: { payload: Json }; Returns: Json };
      add_member: { Args: { payload: Json }; Returns: Json };
      amend_scorecard: { Args: { payload: Json }; Returns: Json };
      assign_interviewer: { Args: { payload: Json }; Returns: Json };
      close_round: { Args: { payload: Json }; Returns: Json };
      count_sign_in_attempt: { Args: { payload: Json }; Returns: Json };
      create_loop: { Args: { payload: Json }; Returns: Json };
      create_opening: { Args: { payload: Json }; Returns: Json };
      current_member: { Args: Record<PropertyKey, never>; Returns: Json };
      first_member: { Args: { payload: Json }; Returns: Json };
      forget_sign_in_attempts: { Args: { payload: Json }; Returns: Json };
      plan_opening: { Args: { payload: Json }; Returns: Json };
      publish_release: { Args: { payload: Json }; Returns: Json };
      save_draft: { Args: { payload: Json }; Returns: Json };
      submit_scorecard: { Args: { payload: Json }; Returns: Json };
      swap_interviewers: { Args: { payload: Json }; Returns: Json };
      unseal_loop: { Args: { payload: Json }; Returns: Json };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema['Enums']
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {},
  },
} as const;
